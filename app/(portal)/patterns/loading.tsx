import { Loading } from "../../components/loading.tsx";

export default Loading;
