-- Events that were committed with a change and wait to be published, or were published and are kept to publish again.
CREATE TABLE outbox_message (
  id uuid PRIMARY KEY,
  seq bigint GENERATED ALWAYS AS IDENTITY,
  subject text NOT NULL,
  -- json, not jsonb: nobody looks inside, and large imports need not be parsed twice
  data json NOT NULL,
  context json NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  published_at timestamptz
);
CREATE INDEX outbox_message_unpublished ON outbox_message (seq) WHERE published_at IS NULL;
CREATE INDEX outbox_message_published ON outbox_message (published_at) WHERE published_at IS NOT NULL;

-- Which stream the published messages went to: a stream made anew, after a loss, is filled again.
CREATE TABLE outbox_stream (
  name text PRIMARY KEY,
  created text NOT NULL
);

-- Events whose effect is committed, so that a second delivery does nothing.
CREATE TABLE inbox_message (
  consumer text NOT NULL,
  id text NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (consumer, id)
);
CREATE INDEX inbox_message_received ON inbox_message (received_at);

-- Deliveries that were given up, whole, to be read and replayed by an admin.
CREATE TABLE dead_letter (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  consumer text NOT NULL,
  message_id text NOT NULL,
  subject text NOT NULL,
  payload text NOT NULL,
  context json,
  reason text NOT NULL,
  deliveries int NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  replayed_at timestamptz,
  UNIQUE (consumer, message_id)
);

-- What was answered to a write that named an Idempotency-Key.
CREATE TABLE idempotency_key (
  city text NOT NULL,
  actor text NOT NULL,
  key text NOT NULL,
  request text NOT NULL,
  input_hash text NOT NULL,
  response json,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (city, actor, key)
);
CREATE INDEX idempotency_key_created ON idempotency_key (created_at);
