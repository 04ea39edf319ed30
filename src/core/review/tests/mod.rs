//! What holds of spaced review as a whole, and of its formulas beside the reference.
//! Does not know screens.

mod parity;
