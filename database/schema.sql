-- Generated from the migrated database by `npm run schema`. Migrations are the source.

create schema organizations;

create table organizations.organization (
  id uuid not null,
  code text not null,
  name text collate "zh-Hans-CN-x-icu" not null,
  region_code text not null,
  kind text not null,
  credit_code text,
  constraint organization_pkey PRIMARY KEY (id),
  constraint organization_code_key UNIQUE (code),
  constraint organization_credit_code_key UNIQUE (credit_code),
  constraint organization_name_key UNIQUE (name),
  constraint organization_region_code_fkey FOREIGN KEY (region_code) REFERENCES organizations.region(code),
  constraint organization_code_check CHECK ((code ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'::text)),
  constraint organization_credit_code_check CHECK ((credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'::text)),
  constraint organization_kind_check CHECK ((kind = ANY (ARRAY['government'::text, 'department'::text, 'agency'::text, 'authorized'::text, 'village'::text]))),
  constraint organization_name_check CHECK ((name <> ''::text))
);

CREATE INDEX organization_by_region ON organizations.organization USING btree (region_code);

create table organizations.region (
  code text not null,
  name text collate "zh-Hans-CN-x-icu" not null,
  parent_code text,
  constraint region_pkey PRIMARY KEY (code),
  constraint region_parent_code_fkey FOREIGN KEY (parent_code) REFERENCES organizations.region(code),
  constraint region_check CHECK ((parent_code <> code)),
  constraint region_code_check CHECK ((code ~ '^[0-9]{6}$'::text)),
  constraint region_name_check CHECK ((name <> ''::text))
);

CREATE INDEX region_by_parent ON organizations.region USING btree (parent_code);

create view organizations.shared_organization as
SELECT o.id,
    o.code,
    o.name,
    o.kind,
    r.code AS region_code,
    r.name AS region_name
   FROM (organizations.organization o
     JOIN organizations.region r ON ((r.code = o.region_code)));

create schema platform;

create table platform.migration (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (name)
);

create schema reporting;

CREATE OR REPLACE FUNCTION reporting.is_published(version uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (select from reporting.version v where v.id = version and v.state = 'published')
$function$;

CREATE OR REPLACE FUNCTION reporting.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'what is published cannot change (%): a correction is a new version', tg_table_name
    using errcode = 'restrict_violation';
end $function$;

create table reporting.figure (
  version_id uuid not null,
  path text not null,
  value numeric,
  status text not null,
  constraint figure_pkey PRIMARY KEY (version_id, path),
  constraint figure_version_id_fkey FOREIGN KEY (version_id) REFERENCES reporting.version(id) ON DELETE CASCADE,
  constraint figure_check CHECK (((value IS NOT NULL) = (status = ANY (ARRAY['printed'::text, 'inferred'::text])))),
  constraint figure_status_check CHECK ((status = ANY (ARRAY['printed'::text, 'blank'::text, 'inferred'::text, 'conflicting'::text, 'missing'::text])))
);

CREATE INDEX figure_by_path ON reporting.figure USING btree (path, version_id) INCLUDE (value, status);

CREATE TRIGGER figures_are_not_added BEFORE INSERT ON reporting.figure FOR EACH ROW WHEN (reporting.is_published(new.version_id)) EXECUTE FUNCTION reporting.refuse_change();

CREATE TRIGGER figures_are_not_emptied BEFORE TRUNCATE ON reporting.figure FOR EACH STATEMENT EXECUTE FUNCTION reporting.refuse_change();

CREATE TRIGGER published_figures_stay BEFORE DELETE OR UPDATE ON reporting.figure FOR EACH ROW WHEN (reporting.is_published(old.version_id)) EXECUTE FUNCTION reporting.refuse_change();

create table reporting.report (
  id uuid not null,
  organization_id uuid not null,
  year smallint not null,
  constraint report_pkey PRIMARY KEY (id),
  constraint report_organization_id_year_key UNIQUE (organization_id, year),
  constraint report_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organizations.organization(id),
  constraint report_year_check CHECK (((year >= 2008) AND (year <= 2200)))
);

CREATE TRIGGER reports_stay BEFORE UPDATE ON reporting.report FOR EACH ROW EXECUTE FUNCTION reporting.refuse_change();

create table reporting.source (
  hash text not null,
  bytes bytea not null,
  constraint source_pkey PRIMARY KEY (hash),
  constraint source_bytes_check CHECK ((length(bytes) > 0)),
  constraint source_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
);

CREATE TRIGGER sources_are_not_emptied BEFORE TRUNCATE ON reporting.source FOR EACH STATEMENT EXECUTE FUNCTION reporting.refuse_change();

CREATE TRIGGER sources_stay BEFORE UPDATE ON reporting.source FOR EACH ROW EXECUTE FUNCTION reporting.refuse_change();

create table reporting.version (
  id uuid not null,
  report_id uuid not null,
  number smallint not null,
  state text not null default 'draft'::text,
  title text not null,
  reading json not null,
  verdict json not null,
  source_name text not null,
  source_hash text not null,
  published_on date,
  note text,
  created_at timestamp with time zone not null default now(),
  constraint version_pkey PRIMARY KEY (id),
  constraint version_report_id_number_key UNIQUE (report_id, number),
  constraint version_report_id_fkey FOREIGN KEY (report_id) REFERENCES reporting.report(id),
  constraint version_source_hash_fkey FOREIGN KEY (source_hash) REFERENCES reporting.source(hash),
  constraint version_check CHECK (((state = 'published'::text) = (published_on IS NOT NULL))),
  constraint version_check1 CHECK (((number = 1) OR (note IS NOT NULL))),
  constraint version_note_check CHECK ((note <> ''::text)),
  constraint version_number_check CHECK ((number >= 1)),
  constraint version_source_name_check CHECK ((source_name <> ''::text)),
  constraint version_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text])))
);

CREATE UNIQUE INDEX one_draft_a_report ON reporting.version USING btree (report_id) WHERE (state = 'draft'::text);

CREATE INDEX version_by_day ON reporting.version USING btree (published_on DESC, id) WHERE (state = 'published'::text);

CREATE TRIGGER published_versions_stay BEFORE DELETE OR UPDATE ON reporting.version FOR EACH ROW WHEN ((old.state = 'published'::text)) EXECUTE FUNCTION reporting.refuse_change();

CREATE TRIGGER versions_are_not_emptied BEFORE TRUNCATE ON reporting.version FOR EACH STATEMENT EXECUTE FUNCTION reporting.refuse_change();
