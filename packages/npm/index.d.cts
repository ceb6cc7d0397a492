/** Chemin de l'extension pour cette machine. Lève une `Error` qui nomme la machine s'il n'y en a pas. */
export declare function getLoadablePath(): string;
/** Chemin de la base de référence, à ouvrir en lecture seule. */
export declare const databasePath: string;
/** Chemin de la page : un fichier HTML qui montre tout, sans réseau, dans un navigateur. */
export declare const pagePath: string;
