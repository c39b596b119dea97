import { generateKeyPairSync, sign } from 'node:crypto';

/** Key and self-signed certificate, as Node's TLS server takes them. */
export type Certificate = { key: string; cert: string };

/** Makes a certificate for 127.0.0.1, or a host, that nobody vouches for. Node can sign but not build one, so the DER is written here. */
export function selfSignedCertificate(host?: string): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ecdsaWithSHA256 = sequence(Buffer.from('06082a8648ce3d040302', 'hex'));
  const name = sequence(
    tagged(0x31, sequence(commonName, tagged(0x0c, Buffer.from(host ?? '127.0.0.1')))),
  );
  const certificate = sequence(
    tagged(0xa0, integer(2)), // X.509 version 3
    integer(1),
    ecdsaWithSHA256,
    name,
    sequence(time('20200101000000Z'), time('29991231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(
      0xa3,
      sequence(
        sequence(
          subjectAltName,
          tagged(0x04, sequence(host === undefined ? loopback : tagged(0x82, Buffer.from(host)))),
        ),
      ),
    ),
  );
  const signature = sign('sha256', certificate, privateKey);
  const der = sequence(certificate, ecdsaWithSHA256, tagged(0x03, Buffer.of(0), signature));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}

const commonName = Buffer.from('0603550403', 'hex');
const subjectAltName = Buffer.from('0603551d11', 'hex');
const loopback = tagged(0x87, Buffer.of(127, 0, 0, 1));

function sequence(...parts: Buffer[]): Buffer {
  return tagged(0x30, ...parts);
}

function integer(value: number): Buffer {
  return tagged(0x02, Buffer.of(value));
}

function time(value: string): Buffer {
  return tagged(0x18, Buffer.from(value));
}

function tagged(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}
