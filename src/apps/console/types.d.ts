declare module "*.css";
declare module "*.woff2";
declare module "*?url" {
  const address: string;
  export default address;
}
