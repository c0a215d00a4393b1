/**
 * Whether the bytes are an office document under a password: an OLE compound file with a stream named
 * EncryptedPackage. Source: [MS-OFFCRYPTO] 2.3.4.4.
 */
export function isEncryptedPackage(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return buffer.subarray(0, oleSignature.length).equals(oleSignature) && buffer.includes(streamName)
}

const oleSignature = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const streamName = Buffer.from('EncryptedPackage', 'utf16le')
