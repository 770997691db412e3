//! How named steps are declared: an author writes `quick`, never 1.2.

/// Declares an enum of named steps that read as snake case, with the step meant where an author
/// says nothing.
macro_rules! steps {
    (
        $(#[$doc:meta])*
        $name:ident, usually $default:ident {
            $($(#[$step_doc:meta])* $step:ident,)+
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$step_doc])* $step),+ }

        impl Default for $name {
            fn default() -> Self { Self::$default }
        }

        impl $name {
            /// Every step.
            pub const ALL: &'static [Self] = &[$(Self::$step),+];
        }
    };
}

pub(super) use steps;
