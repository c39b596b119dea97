/** The statuses that the API gives with a type, the usual one first. A wording of another program may have another. */
export const statusesOfTypes: Record<string, number[]> = {
  invalid_request_error: [400],
  authentication_error: [401],
  billing_error: [402],
  permission_error: [403],
  not_found_error: [404],
  conflict_error: [409],
  memory_path_conflict_error: [409],
  memory_precondition_failed_error: [409],
  request_too_large: [413],
  rate_limit_error: [429],
  api_error: [500],
  timeout_error: [504],
  overloaded_error: [529],
};

/** The type that comes with a status unless something says otherwise; null when none is stated. */
export function usualType(status: number | null): string | null {
  const found = Object.entries(statusesOfTypes).find(([, statuses]) => statuses[0] === status);
  return found?.[0] ?? null;
}
