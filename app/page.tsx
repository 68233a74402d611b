export default function Home() {
  return <p>Portolan</p>;
}
