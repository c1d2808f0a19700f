// Stands in for Node's https inside bundles that never use the network. dockerfile-language-service would ask Docker Hub
// for the tags of an image that is typed; with this, that ends before it begins.
exports.get = () => {
  throw new Error('This bundle does not use the network.');
};
