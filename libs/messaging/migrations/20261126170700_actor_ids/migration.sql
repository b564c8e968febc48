-- A key belongs to the id of an actor. A name that was stored is its own id, but for the two people whom the product ships.
ALTER TABLE idempotency_key RENAME COLUMN actor TO actor_id;
UPDATE idempotency_key SET actor_id = CASE actor_id WHEN '示例专员' THEN 'sample-officer' ELSE 'sample-admin' END
WHERE actor_id IN ('示例专员', '示例管理员');

-- A first answer that is given again names people as answers do now.
UPDATE idempotency_key
SET response = regexp_replace(
  response::text, '"(author|[a-z]+By)":("(?:[^"\\]|\\.)*")', '"\1":{"id":\2,"name":\2}', 'g'
)::json
WHERE response::text ~ '"(author|[a-z]+By)":"';
