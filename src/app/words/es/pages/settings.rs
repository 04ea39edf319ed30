//! Words of the settings: theme, shortcuts, and what is stored.
//! Does not know where it is stored.

use viva_core::model::{Holding, Keeping, Spoken, StorageState};
use viva_core::progress::KEPT_WHOLE;

use crate::words::{held, lots, records, spoken};

pub(crate) const THEME: &str = "Apariencia";
pub(crate) const THEME_HOW: &str = "Sigue a esta página y a tu dispositivo, salvo que elijas.";
pub(crate) const THEME_PAGE: &str = "Sistema";
pub(crate) const THEME_LIGHT: &str = "Clara";
pub(crate) const THEME_DARK: &str = "Oscura";
pub(crate) const SHORTCUTS: &str = "Atajos de una tecla";
pub(crate) const SHORTCUTS_HOW: &str = "Solo actúan mientras el foco está dentro de Viva y no en un campo de texto.";
pub(crate) const ON: &str = "Sí";
pub(crate) const OFF: &str = "No";
pub(crate) const ALL_SHORTCUTS: &str = "Todos los atajos";
pub(crate) const PROGRESS: &str = "Progreso en este dispositivo";
pub(crate) const PROGRESS_WHERE: &str = "Tus respuestas se quedan en este navegador; ningún servidor las tiene. Un navegador puede borrarlas: \
    cuando borras los datos del sitio, cuando se cierra una ventana privada, en Safari tras una semana sin visitas. Exporta una copia de vez en cuando.";
pub(crate) const ASK_TO_KEEP: &str = "Pedirle que las conserve";
pub(crate) const TAKE_ALONG: &str = "Llévatelo";
pub(crate) const IMPORT: &str = "Importar…";
pub(crate) const UNDO_IMPORT: &str = "Deshacer la importación";
pub(crate) const ASIDE: &str = "Apartado";
pub(crate) const FORGET: &str = "Olvidar todo";
pub(crate) const FORGET_ASK: &str = "Olvidar…";

/// How much is stored, and where it stands if not on disk.
pub(crate) fn stored(answers: usize, state: StorageState) -> String {
    let many_answers = answers > KEPT_WHOLE;
    let answers = lots(answers, "respuesta");
    match state {
        StorageState::Kept if many_answers => {
            format!("{answers}. Se guarda cada resultado; de las más antiguas, no lo que respondiste.")
        }
        StorageState::Kept => format!("{answers}."),
        StorageState::Denied => {
            format!("{answers}, solo en esta pestaña: el navegador no permite guardar nada aquí.")
        }
        StorageState::Full => {
            format!("{answers}. Lo último que hiciste está solo en esta pestaña: el almacenamiento está lleno.")
        }
        StorageState::Newer => {
            format!("{answers}. Lo que guardó una versión más nueva de Viva queda como está y no se cuenta.")
        }
    }
}

/// After that, for whoever has more: ` También 5 casillas, estrellas o notas y los registros de 3 entrevistas.`
pub(crate) fn stored_too(rest: Holding) -> String {
    if rest.is_empty() { String::new() } else { format!(" También {}.", held(rest)) }
}

/// What an export holds beside answers, and what an import does.
pub(crate) fn take_along_how(rest: Holding) -> String {
    let rest = if rest.is_empty() { String::new() } else { format!(", también {}", held(rest)) };
    format!(
        "Un archivo con todas las respuestas{rest}. Al importar se muestra antes qué se añadiría o cambiaría, y se puede \
            deshacer."
    )
}

/// What forgetting deletes.
pub(crate) fn forget_how(candidates: usize) -> String {
    let records = if candidates == 0 { String::new() } else { format!(", y {}", records(candidates)) };
    format!(
        "Borra todas las respuestas, notas, sesiones abiertas y simulacros de Viva en este navegador{records}. No toca nada más de este sitio."
    )
}

/// Storage used, in thousands of characters as browsers count them: `31 KB de unos 5 MB`
pub(crate) fn used(characters: usize) -> String {
    format!("{} KB de unos 5 MB", characters.div_ceil(1000))
}

/// What the browser says of keeping the answers, if it says anything.
pub(crate) fn keeping(keeping: Keeping) -> &'static str {
    match keeping {
        Keeping::Unknown => "",
        Keeping::Unpromised => "Este navegador no ha prometido conservar tus respuestas cuando necesite espacio.",
        Keeping::Refused => {
            "Se le pidió a este navegador y no prometió nada. La mayoría lo promete a un sitio que se visita a menudo o que está instalado."
        }
        Keeping::Promised => "Este navegador ha prometido conservar tus respuestas, aunque necesite espacio.",
    }
}

/// How many values are aside.
pub(crate) fn aside(n: usize) -> String {
    if n == 1 {
        "1 valor guardado no se pudo leer. Se conserva intacto, y puedes descargar una copia.".into()
    } else {
        "Algunos valores guardados no se pudieron leer. Se conservan intactos, y puedes descargar una copia.".into()
    }
}

/// What the last import or forgetting came to, for those who see the page; the live region says it too.
pub(crate) fn outcome(said: Spoken) -> Option<String> {
    let here =
        matches!(said, Spoken::Imported(_) | Spoken::ImportUndone(_) | Spoken::ImportRefused(_) | Spoken::Forgotten);
    here.then(|| spoken(said))
}
