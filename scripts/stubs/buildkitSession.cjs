// Stands in for gRPC and Protocol Buffers inside the bundle: dockerode needs them for BuildKit sessions only, and BuildKit
// builds run the docker CLI. Throws where it is used after all.
module.exports = new Proxy(
  {},
  {
    get(_target, name) {
      throw new Error(`BuildKit sessions are not part of this bundle (${String(name)}).`);
    },
  },
);
