//! Words of the box that lists the keys.
//! Does not know which of them a screen has.

pub(crate) const KEYS: &str = "Teclas";
pub(crate) const ALL_KEYS: &str = "todas las teclas";
pub(crate) const OFF: &str = "Las teclas sueltas están desactivadas. Se activan en Ajustes.";

pub(crate) const QUESTION: &str = "En una pregunta";
pub(crate) const CHOOSE: &str = "elegir una respuesta";
pub(crate) const NEXT_LINE: &str = "elegir la línea siguiente de un programa con un fallo";
pub(crate) const LINE_BEFORE: &str = "elegir la línea anterior";
pub(crate) const SUBMIT: &str = "responder: al azar, probablemente, seguro";
pub(crate) const HINT: &str = "ver una pista";
pub(crate) const NEXT: &str = "seguir";

pub(crate) const CARD: &str = "En una tarjeta abierta";
pub(crate) const SPACE: &str = "Espacio";
pub(crate) const REVEAL: &str = "ver la respuesta y, después, dar la nota propuesta";
pub(crate) const ONLY_REVEAL: &str = "ver la respuesta";
pub(crate) const GRADE: &str = "ponerle nota, de Otra vez a Fácil";
pub(crate) const GRADE_OF_TWO: &str = "ponerle nota, Otra vez o Bien";
pub(crate) const UNDO: &str = "deshacer la última respuesta o nota, o lo apartado";

pub(crate) const INTERVIEW: &str = "En un simulacro de entrevista";
pub(crate) const HAND_IN: &str = "entregar lo dicho en voz alta y seguir";
pub(crate) const FLAG: &str = "marcar la pregunta o quitarle la marca";
pub(crate) const PAUSE: &str = "parar el reloj o dejarlo seguir";

pub(crate) const PROGRAM: &str = "En el editor de un programa";
pub(crate) const TAB: &str = "Tab";
pub(crate) const SHIFT_TAB: &str = "Mayús + Tab";
pub(crate) const ESC: &str = "Esc";
pub(crate) const ENTER: &str = "Intro";
pub(crate) const INDENT: &str = "sangrar";
pub(crate) const DEDENT: &str = "deshacer el sangrado";
pub(crate) const LEAVE: &str = "salir del editor con el siguiente Tab";

pub(crate) const SEARCH: &str = "En el campo de búsqueda";
pub(crate) const OPEN_FIRST: &str = "abrir lo primero que se encontró";
pub(crate) const INTO_FINDS: &str = "recorrer lo encontrado";
pub(crate) const CLEAR: &str = "vaciar el campo";

pub(crate) const ANYWHERE: &str = "En cualquier parte";
pub(crate) const THESE: &str = "abrir esta lista";
pub(crate) const CLOSE_BOX: &str = "cerrar un cuadro que esté delante";
