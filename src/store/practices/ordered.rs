//! JSON whose members stay in their order, so that what is not changed is written again to the
//! letter. What the members mean is left to others.

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, SeqAccess, Visitor},
};
use serde_json::Number;

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Ordered {
    Null,
    Bool(bool),
    Number(Number),
    String(String),
    List(Vec<Self>),
    Object(Vec<(String, Self)>),
}

impl Ordered {
    /// The member called `name` of an object.
    pub(super) fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else {
            return None;
        };
        members.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// The member called `name` of an object, to be changed.
    pub(super) fn get_mut(&mut self, name: &str) -> Option<&mut Self> {
        let Self::Object(members) = self else {
            return None;
        };
        members.iter_mut().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// The text of a string.
    pub(super) fn text(&self) -> Option<&str> {
        if let Self::String(text) = self { Some(text) } else { None }
    }

    /// The text of the member called `name`.
    pub(super) fn text_of(&self, name: &str) -> Option<&str> {
        self.get(name)?.text()
    }

    /// The elements of the list called `name`, to be changed; none where there is no such list.
    pub(super) fn list_mut(&mut self, name: &str) -> &mut [Self] {
        match self.get_mut(name) {
            Some(Self::List(elements)) => elements,
            _ => &mut [],
        }
    }
}

impl Serialize for Ordered {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(it) => serializer.serialize_bool(*it),
            Self::Number(it) => it.serialize(serializer),
            Self::String(it) => serializer.serialize_str(it),
            Self::List(it) => serializer.collect_seq(it),
            Self::Object(it) => serializer.collect_map(it.iter().map(|(key, it)| (key, it))),
        }
    }
}

impl<'de> Deserialize<'de> for Ordered {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

/// Reads values in the order they come in.
struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Ordered;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Ordered, E> {
        Ok(Ordered::Null)
    }

    fn visit_bool<E>(self, it: bool) -> Result<Ordered, E> {
        Ok(Ordered::Bool(it))
    }

    fn visit_i64<E>(self, it: i64) -> Result<Ordered, E> {
        Ok(Ordered::Number(it.into()))
    }

    fn visit_u64<E>(self, it: u64) -> Result<Ordered, E> {
        Ok(Ordered::Number(it.into()))
    }

    fn visit_f64<E>(self, it: f64) -> Result<Ordered, E> {
        Ok(Number::from_f64(it).map_or(Ordered::Null, Ordered::Number))
    }

    fn visit_str<E>(self, it: &str) -> Result<Ordered, E> {
        Ok(Ordered::String(it.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut it: A) -> Result<Ordered, A::Error> {
        let mut elements = Vec::new();
        while let Some(element) = it.next_element()? {
            elements.push(element);
        }
        Ok(Ordered::List(elements))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut it: A) -> Result<Ordered, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = it.next_entry()? {
            members.push(member);
        }
        Ok(Ordered::Object(members))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_written_again_to_the_letter() {
        let text =
            r#"{"z":1,"a":-2,"f":0.30000000000000004,"g":1.0,"n":null,"l":[true,{"k":"“ü\n"}]}"#;
        let value: Ordered = serde_json::from_str(text).expect("JSON");
        assert_eq!(serde_json::to_string(&value).expect("text"), text);
        assert_eq!(value.get("a"), Some(&Ordered::Number((-2).into())));
    }
}
