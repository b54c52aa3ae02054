/**
 * Why there was no answer, or none that can be used. `code` is Node's own (`ENOTFOUND`, `CERT_HAS_EXPIRED`,
 * `HPE_INVALID_CONSTANT`, `Z_DATA_ERROR`) or one of ours: `CREDENTIALS` `REDIRECTS` `REDIRECT` `ENCODING` `STATUS`.
 */
export class RequestFailure extends Error {
  override readonly name = 'RequestFailure';
  readonly code: string;
  /** The address that was asked at that moment. */
  readonly url: string;

  constructor(code: string, url: string, detail: string, cause?: unknown) {
    super(detail, { cause });
    this.code = code;
    this.url = url;
  }
}

/** Any error as one of these. */
export function asFailure(error: unknown, url: string): RequestFailure {
  if (error instanceof RequestFailure) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  return new RequestFailure(code ?? '', url, message, error);
}
