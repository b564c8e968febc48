-- A weight was learned when an interval was told for it.
UPDATE weight_version SET learned = jsonb_set(learned, '{weights}', (
  SELECT coalesce(jsonb_agg(w || jsonb_build_object('learned', w ? 'low') ORDER BY n), '[]')
  FROM jsonb_array_elements(learned->'weights') WITH ORDINALITY AS each(w, n)))
WHERE jsonb_typeof(learned) = 'object';

-- A limit without a measured value was said to be passed, though nothing was evaluated.
UPDATE weight_evaluation SET data = jsonb_set(data, '{guardRails}', (
  SELECT coalesce(jsonb_agg((v - 'passed') || jsonb_build_object('outcome', CASE
    WHEN NOT (v->>'passed')::boolean THEN 'failed' WHEN v ? 'measured' THEN 'passed' ELSE 'not-evaluated' END) ORDER BY n), '[]')
  FROM jsonb_array_elements(data->'guardRails') WITH ORDINALITY AS each(v, n) ))
WHERE data ? 'guardRails';
