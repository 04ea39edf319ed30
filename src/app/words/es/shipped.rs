//! Words that stand in files beside the program: the loader, the page around it, pages to read without script.
//! Does not know those files; a build puts each text in place of its name.

/// The title of the full page.
pub const TITLE: &str = "Viva: practica entrevistas de Python";
/// What search engines say of it.
pub const DESCRIPTION: &str = "Practica preguntas de entrevista de Python y recibe una explicación con cada respuesta. Funciona en tu navegador, sin cuenta.";
/// What an installed page says of itself.
pub const INSTALLED: &str = "Practica preguntas de entrevista de Python y recibe una explicación con cada respuesta.";

// After an address, in one sentence.
/// It took too long.
pub const LATE: &str = "no llegó a tiempo";
/// There is no wasm.
pub const NEEDS_WASM: &str = "necesita WebAssembly, que este navegador no tiene o tiene desactivado";
/// A policy forbids wasm.
pub const NEEDS_POLICY: &str =
    "no puede ejecutarse: la política de seguridad de contenido de la página necesita script-src 'wasm-unsafe-eval'";
/// What came is broken; the reason follows.
pub const DAMAGED: &str = "está dañado";
/// A policy forbids the address; its directive follows.
pub const BLOCKED: &str = "está bloqueado por la política de seguridad de contenido de la página";
/// There is no connection.
pub const OFFLINE: &str = "no se pudo descargar: no tienes conexión";
/// Another origin does not allow to be read.
pub const NEEDS_CORS: &str =
    "no puede leerse desde esta página: su servidor debe enviar Access-Control-Allow-Origin (CORS)";
/// There is no server.
pub const NO_SERVER: &str = "no se pudo descargar: su servidor no responde";
/// The same, where nothing can be had that could tell why.
pub const NOT_REACHED: &str = "no se pudo descargar";
/// Before the number of a failure.
pub const ANSWERED: &str = "respondió";
/// HTML came in place of data.
pub const WEB_PAGE: &str = "es una página web, no datos";
/// The file has another hash than its deck should have.
pub const CHANGED: &str = "no es el archivo cuyo hash indica esta página";
/// The file is too large to be read.
pub const TOO_LARGE: &str = "pesa más de 2 MB";
/// The file has no byte.
pub const EMPTY: &str = "está vacío";
/// A script that does not run; the reason follows.
pub const COULD_NOT_RUN: &str = "no pudo ejecutarse";
/// The attribute `deck` has something else.
pub const NO_ADDRESS: &str = "no es la dirección de un archivo deck.viva";

/// The program takes long.
pub const SLOW: &str = "Las preguntas aún se están cargando.";
/// The program crashed.
pub const STOPPED: &str = "Este cuestionario se ha detenido. Las respuestas que ya había guardado están a salvo.";
/// The program did not come.
pub const COULD_NOT_START: &str = "Las preguntas interactivas no pudieron empezar.";
/// Starts it anew.
pub const START_AGAIN: &str = "Empezar de nuevo";
/// Saves a file of what is stored.
pub const SAVE_COPY: &str = "Guardar una copia de mis respuestas";

/// Above what can be read without script.
pub const WITHOUT_SCRIPT: &str = "Ahora mismo no se puede practicar aquí: JavaScript está desactivado, o algo no se ha cargado o se ha detenido. \
    Todas las preguntas y respuestas, las tablas y los consejos se pueden leer igualmente.";
/// In the page of the package, where nothing runs.
pub const NEEDS_SERVER: &str = "Esta página necesita JavaScript, WebAssembly y un servidor: abierta desde un disco, ningún navegador la ejecuta. \
    Copia su carpeta en tu sitio y ábrela allí.";

/// Opens the answer.
pub const ANSWER: &str = "Respuesta";
/// Above code that is not good yet.
pub const BEFORE: &str = "Antes:";
/// Above the same code, rewritten.
pub const AFTER: &str = "Después:";
/// Above what belongs to one line each, or to none.
pub const PARTNERS: &str = "Para elegir:";
/// Leads to the questions of a topic.
pub const PRACTISE_THESE: &str = "Practicar estas preguntas";
/// Leads to the table itself.
pub const COVER_THIS: &str = "Tapar y recordar esta tabla";
/// Leads to the page of advice itself.
pub const OPEN_THIS: &str = "Abrir esta página en la aplicación";

/// The title of the page of a topic, for a list of pages.
pub fn topic_title(topic: &str, count: usize) -> String {
    format!("{topic}: {count} preguntas de entrevista con respuestas")
}

/// What search engines say of it.
pub fn topic_description(topic: &str, count: usize) -> String {
    format!("{count} preguntas sobre {topic}, cada una con su respuesta y el porqué.")
}

/// The title of the page of a table.
pub fn table_title(table: &str) -> String {
    format!("{table}: una comparación para aprender")
}

/// An exception, whose name is code.
pub fn it_raises(name: &str) -> String {
    format!("Lanza {name}.")
}

/// The line at fault, above the mended program.
pub fn line_mended(line: u16) -> String {
    format!("Línea {line}. Corregido:")
}
