-- Roles `moodline_app` (what serves) and `moodline_door` (owns the few functions that may look before a
-- workspace is known) exist before this runs: they belong to the cluster, not to one database.

CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO moodline_app, moodline_door;

-- Tables

CREATE TABLE workspace (
  id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name text NOT NULL,
  time_zone text NOT NULL,
  locale text NOT NULL CHECK (locale IN ('en', 'nl')),
  created_at timestamptz(3) NOT NULL
);

CREATE TABLE team (
  workspace_id uuid NOT NULL REFERENCES workspace (id),
  id uuid NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, name)
);

CREATE TABLE "user" (
  workspace_id uuid NOT NULL REFERENCES workspace (id),
  id uuid NOT NULL,
  email text NOT NULL CHECK (email = lower(email)),
  name text NOT NULL,
  password_hash text NOT NULL,
  roles text[] NOT NULL CHECK (roles <@ ARRAY['lead', 'reviewer', 'admin']),
  locale text NOT NULL CHECK (locale IN ('en', 'nl')),
  theme text NOT NULL CHECK (theme IN ('system', 'light', 'dark')),
  created_at timestamptz(3) NOT NULL,
  disabled_at timestamptz(3),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, email)
);

CREATE TABLE user_team (
  workspace_id uuid NOT NULL,
  user_id uuid NOT NULL,
  team_id uuid NOT NULL,
  PRIMARY KEY (workspace_id, user_id, team_id),
  FOREIGN KEY (workspace_id, user_id) REFERENCES "user" (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, team_id) REFERENCES team (workspace_id, id) ON DELETE CASCADE
);

CREATE TABLE session (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL,
  last_seen_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, user_id) REFERENCES "user" (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX session_workspace_id_user_id_idx ON session (workspace_id, user_id);

CREATE TABLE purpose_policy (
  workspace_id uuid NOT NULL REFERENCES workspace (id),
  purpose text NOT NULL CHECK (purpose IN ('emotion', 'history', 'personality', 'social', 'offers', 'improvement')),
  mode text NOT NULL CHECK (mode IN ('off', 'ask', 'inform')),
  updated_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, purpose)
);

CREATE TABLE customer (
  workspace_id uuid NOT NULL REFERENCES workspace (id),
  id uuid NOT NULL,
  source text NOT NULL,
  external_id text NOT NULL,
  name text,
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, source, external_id)
);

CREATE TABLE consent_grant (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  customer_id uuid NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('emotion', 'history', 'personality', 'social', 'offers', 'improvement')),
  answer text NOT NULL CHECK (answer IN ('given', 'refused', 'withdrawn')),
  source text NOT NULL,
  reference text,
  at timestamptz(3) NOT NULL,
  expires_at timestamptz(3),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, customer_id) REFERENCES customer (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX consent_grant_workspace_id_customer_id_purpose_at_idx
  ON consent_grant (workspace_id, customer_id, purpose, at);

CREATE TABLE agent (
  workspace_id uuid NOT NULL REFERENCES workspace (id),
  id uuid NOT NULL,
  source text NOT NULL,
  external_id text NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, source, external_id)
);

CREATE TABLE conversation (
  workspace_id uuid NOT NULL REFERENCES workspace (id),
  id uuid NOT NULL,
  source text NOT NULL,
  external_id text NOT NULL,
  customer_id uuid,
  agent_id uuid,
  team_id uuid,
  channel text,
  language text,
  status text NOT NULL CHECK (status IN ('open', 'closed')),
  outcome text,
  started_at timestamptz(3) NOT NULL,
  last_message_at timestamptz(3) NOT NULL,
  message_count integer NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, source, external_id),
  FOREIGN KEY (workspace_id, customer_id) REFERENCES customer (workspace_id, id),
  FOREIGN KEY (workspace_id, agent_id) REFERENCES agent (workspace_id, id),
  FOREIGN KEY (workspace_id, team_id) REFERENCES team (workspace_id, id)
);
CREATE INDEX conversation_workspace_id_last_message_at_id_idx
  ON conversation (workspace_id, last_message_at DESC, id DESC);
CREATE INDEX conversation_workspace_id_team_id_last_message_at_id_idx
  ON conversation (workspace_id, team_id, last_message_at DESC, id DESC);
CREATE INDEX conversation_workspace_id_agent_id_last_message_at_id_idx
  ON conversation (workspace_id, agent_id, last_message_at DESC, id DESC);
CREATE INDEX conversation_workspace_id_customer_id_idx ON conversation (workspace_id, customer_id);

CREATE TABLE message (
  workspace_id uuid NOT NULL,
  id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  external_id text NOT NULL,
  role text NOT NULL CHECK (role IN ('customer', 'agent', 'bot')),
  customer_id uuid,
  agent_id uuid,
  bot_name text,
  text text NOT NULL,
  sent_at timestamptz(3) NOT NULL,
  received_at timestamptz(3) NOT NULL,
  private boolean NOT NULL,
  attachments jsonb NOT NULL,
  reply_to text,
  cleaned boolean NOT NULL,
  version bigint NOT NULL,
  created boolean NOT NULL,
  edited_at timestamptz(3),
  deleted_at timestamptz(3),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, conversation_id, external_id),
  CHECK ((role = 'customer') = (customer_id IS NOT NULL)),
  CHECK (agent_id IS NULL OR role = 'agent'),
  CHECK (bot_name IS NULL OR role = 'bot'),
  FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversation (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, customer_id) REFERENCES customer (workspace_id, id),
  FOREIGN KEY (workspace_id, agent_id) REFERENCES agent (workspace_id, id)
);
CREATE INDEX message_workspace_id_conversation_id_sent_at_received_at_id_idx
  ON message (workspace_id, conversation_id, sent_at, received_at, id);
CREATE INDEX message_workspace_id_customer_id_idx ON message (workspace_id, customer_id);

CREATE TABLE emotion (
  workspace_id uuid NOT NULL,
  message_id uuid NOT NULL,
  model text NOT NULL,
  "leading" text NOT NULL,
  probabilities real[] NOT NULL CHECK (array_length(probabilities, 1) = 8),
  valence real NOT NULL CHECK (valence BETWEEN -1 AND 1),
  arousal real NOT NULL CHECK (arousal BETWEEN 0 AND 1),
  confidence real NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  language text NOT NULL,
  evidence jsonb NOT NULL,
  truncated boolean NOT NULL,
  PRIMARY KEY (workspace_id, message_id, model),
  FOREIGN KEY (workspace_id, message_id) REFERENCES message (workspace_id, id) ON DELETE CASCADE
);

CREATE TABLE mood (
  workspace_id uuid NOT NULL,
  message_id uuid NOT NULL,
  model text NOT NULL,
  valence real NOT NULL CHECK (valence BETWEEN -1 AND 1),
  low real NOT NULL CHECK (low BETWEEN -1 AND 1),
  high real NOT NULL CHECK (high BETWEEN -1 AND 1),
  "leading" text NOT NULL,
  PRIMARY KEY (workspace_id, message_id, model),
  FOREIGN KEY (workspace_id, message_id) REFERENCES message (workspace_id, id) ON DELETE CASCADE
);

CREATE TABLE mood_shift (
  workspace_id uuid NOT NULL,
  message_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('drop', 'recovery')),
  model text NOT NULL,
  conversation_id uuid NOT NULL,
  after_message_id uuid,
  "from" text NOT NULL,
  "to" text NOT NULL,
  size real NOT NULL CHECK (size BETWEEN -2 AND 2),
  confidence real NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  PRIMARY KEY (workspace_id, message_id, kind, model),
  FOREIGN KEY (workspace_id, message_id) REFERENCES message (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversation (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX mood_shift_workspace_id_conversation_id_idx ON mood_shift (workspace_id, conversation_id);

CREATE TABLE conversation_mood (
  workspace_id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  model text NOT NULL,
  "leading" text NOT NULL,
  confidence real NOT NULL,
  now real NOT NULL CHECK (now BETWEEN -1 AND 1),
  lowest real NOT NULL CHECK (lowest BETWEEN -1 AND 1),
  drops integer NOT NULL,
  recoveries integer NOT NULL,
  risk real CHECK (risk BETWEEN 0 AND 1),
  risk_reasons jsonb NOT NULL,
  language text NOT NULL,
  sparkline real[] NOT NULL,
  PRIMARY KEY (workspace_id, conversation_id, model),
  FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversation (workspace_id, id) ON DELETE CASCADE
);

CREATE TABLE transcript_import (
  workspace_id uuid NOT NULL REFERENCES workspace (id),
  id uuid NOT NULL,
  user_id uuid,
  file_name text NOT NULL,
  size bigint NOT NULL,
  ground text NOT NULL CHECK (ground IN ('agreed', 'informed', 'none')),
  reference text,
  status text NOT NULL CHECK (status IN ('running', 'done', 'cancelled', 'failed')),
  state jsonb,
  "offset" bigint NOT NULL,
  stored integer NOT NULL,
  already integer NOT NULL,
  updated integer NOT NULL,
  refused integer NOT NULL,
  read integer NOT NULL,
  failure jsonb,
  created_at timestamptz(3) NOT NULL,
  finished_at timestamptz(3),
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, user_id) REFERENCES "user" (workspace_id, id)
);
CREATE INDEX transcript_import_workspace_id_created_at_idx ON transcript_import (workspace_id, created_at DESC);

CREATE TABLE transcript_import_row (
  workspace_id uuid NOT NULL,
  import_id uuid NOT NULL,
  "row" integer NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('stored', 'already', 'updated', 'refused')),
  conversation_id text,
  message_id text,
  field text,
  code text,
  params jsonb,
  PRIMARY KEY (workspace_id, import_id, "row"),
  FOREIGN KEY (workspace_id, import_id) REFERENCES transcript_import (workspace_id, id) ON DELETE CASCADE
);

-- Row-level security: only rows of the workspace that the transaction named, for everybody, owner included.

CREATE FUNCTION app.workspace() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.workspace_id', true), '')::uuid $$;
GRANT EXECUTE ON FUNCTION app.workspace() TO moodline_app, moodline_door;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'team', 'user', 'user_team', 'session', 'purpose_policy', 'customer', 'consent_grant', 'agent',
    'conversation', 'message', 'emotion', 'mood', 'mood_shift', 'conversation_mood',
    'transcript_import', 'transcript_import_row'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY workspace ON %I USING (workspace_id = (SELECT app.workspace())) WITH CHECK (workspace_id = (SELECT app.workspace()))',
      name
    );
  END LOOP;
END
$$;

ALTER TABLE workspace ENABLE ROW LEVEL SECURITY;
ALTER TABLE workspace FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace ON workspace
  USING (id = (SELECT app.workspace())) WITH CHECK (id = (SELECT app.workspace()));

-- What the runtime role may do. Grants are append-only for it; a customer row may be locked and renamed, never moved.

GRANT USAGE ON SCHEMA public TO moodline_app, moodline_door;
GRANT SELECT, INSERT, UPDATE ON workspace, team, "user", purpose_policy, agent TO moodline_app;
GRANT SELECT, INSERT, UPDATE (name) ON customer TO moodline_app;
GRANT SELECT, INSERT ON consent_grant TO moodline_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON
  user_team, session, conversation, message, emotion, mood, mood_shift, conversation_mood,
  transcript_import, transcript_import_row TO moodline_app;

-- Grounds: the database's own reading of lib/consent/policy.ts; a test binds the two.

CREATE FUNCTION app.has_ground(for_workspace uuid, for_customer uuid, for_purpose text, moment timestamptz)
  RETURNS boolean LANGUAGE sql STABLE
  SET search_path = pg_catalog, public, pg_temp
  AS $$
    WITH newest AS (
      SELECT answer, expires_at FROM public.consent_grant
      WHERE workspace_id = for_workspace AND customer_id = for_customer
        AND purpose = for_purpose AND at <= moment
      ORDER BY at DESC, (answer = 'given'), expires_at ASC NULLS LAST, id DESC
      LIMIT 1
    )
    SELECT CASE (
      SELECT mode FROM public.purpose_policy WHERE workspace_id = for_workspace AND purpose = for_purpose
    )
      WHEN 'inform' THEN NOT EXISTS (SELECT FROM newest WHERE answer <> 'given')
      WHEN 'ask' THEN EXISTS (
        SELECT FROM newest WHERE answer = 'given' AND (expires_at IS NULL OR expires_at > moment)
      )
      ELSE false
    END
  $$;
GRANT EXECUTE ON FUNCTION app.has_ground(uuid, uuid, text, timestamptz) TO moodline_app;

-- The lock comes first, so that a withdrawal under way is waited for and then seen.
CREATE FUNCTION app.refuse_without_ground(customers uuid[], for_purpose text) RETURNS void
  LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp
  SET plan_cache_mode = force_custom_plan
  AS $$
  DECLARE here uuid := app.workspace();
  BEGIN
    IF customers IS NULL THEN RETURN; END IF;
    PERFORM FROM public.customer
      WHERE workspace_id = here AND id = ANY (customers) ORDER BY id FOR SHARE;
    PERFORM FROM public.purpose_policy
      WHERE workspace_id = here AND purpose = for_purpose FOR SHARE;
    IF EXISTS (
      SELECT FROM unnest(customers) AS c (id)
      WHERE NOT app.has_ground(here, c.id, for_purpose, clock_timestamp())
    ) THEN
      RAISE EXCEPTION 'no ground for %', for_purpose
        USING ERRCODE = 'MD001', HINT = 'Nothing may be inferred about a customer without a ground.';
    END IF;
  END
  $$;
GRANT EXECUTE ON FUNCTION app.refuse_without_ground(uuid[], text) TO moodline_app;

-- A plan kept from when the tables were empty would scan them for every row, so each call plans anew; a query has to have a
-- parameter for that, which is why the workspace is one.
CREATE FUNCTION app.guard_message_inference() RETURNS trigger
  LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp
  SET plan_cache_mode = force_custom_plan
  AS $$
  DECLARE
    here uuid := app.workspace();
    strangers boolean;
    customers uuid[];
  BEGIN
    SELECT bool_or(m.role IS DISTINCT FROM 'customer'), array_agg(DISTINCT m.customer_id)
    INTO strangers, customers
    FROM written w
    LEFT JOIN public.message m ON m.workspace_id = here AND m.workspace_id = w.workspace_id AND m.id = w.message_id;
    IF strangers THEN
      RAISE EXCEPTION 'only a customer''s message may have a %', TG_TABLE_NAME USING ERRCODE = 'MD002';
    END IF;
    PERFORM app.refuse_without_ground(customers, 'emotion');
    RETURN NULL;
  END
  $$;

CREATE FUNCTION app.guard_conversation_inference() RETURNS trigger
  LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp
  SET plan_cache_mode = force_custom_plan
  AS $$
  DECLARE
    here uuid := app.workspace();
    nobody boolean;
    customers uuid[];
  BEGIN
    SELECT bool_or(c.customer_id IS NULL), array_agg(DISTINCT c.customer_id)
    INTO nobody, customers
    FROM written w
    LEFT JOIN public.conversation c
      ON c.workspace_id = here AND c.workspace_id = w.workspace_id AND c.id = w.conversation_id;
    IF nobody THEN
      RAISE EXCEPTION 'nobody is known who could have agreed to a mood' USING ERRCODE = 'MD001';
    END IF;
    PERFORM app.refuse_without_ground(customers, 'emotion');
    RETURN NULL;
  END
  $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['emotion', 'mood', 'mood_shift'] LOOP
    EXECUTE format('CREATE TRIGGER ground_on_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION app.guard_message_inference()', name);
    EXECUTE format('CREATE TRIGGER ground_on_update AFTER UPDATE ON %I REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION app.guard_message_inference()', name);
  END LOOP;
  EXECUTE 'CREATE TRIGGER ground_on_insert AFTER INSERT ON conversation_mood REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION app.guard_conversation_inference()';
  EXECUTE 'CREATE TRIGGER ground_on_update AFTER UPDATE ON conversation_mood REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION app.guard_conversation_inference()';
END
$$;

-- A message or conversation that has inferences may not be handed to somebody else: that would be a way round.
CREATE FUNCTION app.guard_identity() RETURNS trigger
  LANGUAGE plpgsql
  SET search_path = pg_catalog, public, pg_temp
  AS $$
  BEGIN
    RAISE EXCEPTION 'the customer and role of a % never change', TG_TABLE_NAME USING ERRCODE = 'MD003';
  END
  $$;
CREATE TRIGGER identity BEFORE UPDATE ON message FOR EACH ROW
  WHEN (OLD.customer_id IS DISTINCT FROM NEW.customer_id OR OLD.role <> NEW.role
    OR OLD.workspace_id <> NEW.workspace_id OR OLD.conversation_id <> NEW.conversation_id OR OLD.id <> NEW.id)
  EXECUTE FUNCTION app.guard_identity();
CREATE TRIGGER identity BEFORE UPDATE ON conversation FOR EACH ROW
  WHEN ((OLD.customer_id IS NOT NULL AND OLD.customer_id IS DISTINCT FROM NEW.customer_id) OR OLD.workspace_id <> NEW.workspace_id OR OLD.id <> NEW.id)
  EXECUTE FUNCTION app.guard_identity();

-- The door: the few questions that may be asked before a workspace is known, with the fewest columns.

GRANT SELECT (id, slug) ON workspace TO moodline_door;
CREATE POLICY door ON workspace FOR SELECT TO moodline_door USING (true);
GRANT SELECT (workspace_id, id, email, password_hash, disabled_at) ON "user" TO moodline_door;
CREATE POLICY door ON "user" FOR SELECT TO moodline_door USING (true);

-- Attempts are counted before anybody is known, so this table has no workspace; only the door reaches it.
CREATE TABLE app.sign_in_attempt (
  key text PRIMARY KEY,
  failures integer NOT NULL,
  window_ends timestamptz NOT NULL
);
ALTER TABLE app.sign_in_attempt ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.sign_in_attempt FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON app.sign_in_attempt TO moodline_door;
CREATE POLICY door ON app.sign_in_attempt TO moodline_door USING (true) WITH CHECK (true);

-- Ties this database to the key that its secrets were made with; owner only.
CREATE TABLE app.installation (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  key_fingerprint text NOT NULL
);

CREATE FUNCTION app.only_workspace() RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT CASE WHEN count(*) = 1 THEN min(slug) END FROM public.workspace $$;

CREATE FUNCTION app.workspace_count() RETURNS integer
  LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT count(*)::integer FROM public.workspace $$;

CREATE FUNCTION app.find_workspace(with_slug text) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT id FROM public.workspace WHERE slug = with_slug $$;

CREATE FUNCTION app.find_sign_in(with_slug text, with_email text)
  RETURNS TABLE (workspace_id uuid, user_id uuid, password_hash text, disabled boolean)
  LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp
  AS $$
    SELECT u.workspace_id, u.id, u.password_hash, u.disabled_at IS NOT NULL
    FROM public.workspace w JOIN public."user" u ON u.workspace_id = w.id
    WHERE w.slug = with_slug AND u.email = with_email
  $$;

-- Counts one attempt before the password is looked at; answers the seconds to wait, 0 when the attempt may go on.
CREATE FUNCTION app.count_sign_in_attempt(of_key text, most integer, window_seconds integer) RETURNS integer
  LANGUAGE sql VOLATILE SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
  AS $$
    INSERT INTO app.sign_in_attempt AS a (key, failures, window_ends)
    VALUES (of_key, 1, clock_timestamp() + make_interval(secs => window_seconds))
    ON CONFLICT (key) DO UPDATE SET
      failures = CASE WHEN a.window_ends <= clock_timestamp() THEN 1 ELSE a.failures + 1 END,
      window_ends = CASE WHEN a.window_ends <= clock_timestamp() THEN excluded.window_ends ELSE a.window_ends END
    RETURNING CASE
      WHEN failures > most THEN greatest(1, ceil(extract(epoch FROM window_ends - clock_timestamp())))::integer
      ELSE 0
    END
  $$;

CREATE FUNCTION app.forget_sign_in_attempts(of_key text) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
  AS $$
    DELETE FROM app.sign_in_attempt WHERE key = of_key OR window_ends < clock_timestamp() - interval '1 day'
  $$;

CREATE FUNCTION app.give_sign_in_attempt_back(of_key text) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
  AS $$ UPDATE app.sign_in_attempt SET failures = greatest(0, failures - 1) WHERE key = of_key $$;

-- Dynamic, because another tool may be the one that made the table of migrations.
CREATE FUNCTION app.applied_migrations() RETURNS SETOF text
  LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp
  AS $$
  BEGIN
    RETURN QUERY SELECT migration_name::text FROM public._prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL;
  END
  $$;

REVOKE ALL ON FUNCTION
  app.only_workspace(), app.workspace_count(), app.find_workspace(text), app.find_sign_in(text, text),
  app.count_sign_in_attempt(text, integer, integer), app.forget_sign_in_attempts(text),
  app.give_sign_in_attempt_back(text), app.applied_migrations()
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION
  app.only_workspace(), app.workspace_count(), app.find_workspace(text), app.find_sign_in(text, text),
  app.count_sign_in_attempt(text, integer, integer), app.forget_sign_in_attempts(text),
  app.give_sign_in_attempt_back(text), app.applied_migrations()
  TO moodline_app;

-- Only the door's owner may see across workspaces, so it owns these; a new owner needs CREATE for a moment.
GRANT CREATE ON SCHEMA app TO moodline_door;
ALTER FUNCTION app.only_workspace() OWNER TO moodline_door;
ALTER FUNCTION app.workspace_count() OWNER TO moodline_door;
ALTER FUNCTION app.find_workspace(text) OWNER TO moodline_door;
ALTER FUNCTION app.find_sign_in(text, text) OWNER TO moodline_door;
ALTER FUNCTION app.count_sign_in_attempt(text, integer, integer) OWNER TO moodline_door;
ALTER FUNCTION app.forget_sign_in_attempts(text) OWNER TO moodline_door;
ALTER FUNCTION app.give_sign_in_attempt_back(text) OWNER TO moodline_door;
REVOKE CREATE ON SCHEMA app FROM moodline_door;
