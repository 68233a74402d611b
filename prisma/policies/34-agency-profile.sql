-- What an agency says about itself in the directory.
create or replace function portolan.set_agency_profile(profile jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform portolan.require_role('ADMINISTRATOR');
  update public.agency set phone = profile ->> 'phone', email = profile ->> 'email', duty_phone = profile ->> 'dutyPhone', duty_email = profile ->> 'dutyEmail',
    duty_languages = array(select jsonb_array_elements_text(profile -> 'dutyLanguages')), duty_hours = profile ->> 'dutyHours', time_zone = profile ->> 'timeZone',
    receives_personal_data = (profile ->> 'receivesPersonalData')::boolean, personal_data_basis = profile ->> 'personalDataBasis'
  where id = portolan.viewer_agency();
end $$;
