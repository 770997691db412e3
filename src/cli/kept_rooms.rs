//! The window's records of rooms that a person leads, and of the session plan that is followed.

use super::kept::{Kept, told};
use crate::{
    core::room::{LedRecord, PlanPlace},
    store::rooms,
    window::RecordFault,
};

impl Kept {
    /// The room that was left open.
    pub(super) fn room_left_open(&self) -> Result<Option<LedRecord>, RecordFault> {
        match &self.profile {
            Some(it) => rooms::open(&self.database(), it.id).map_err(told),
            None => Ok(None),
        }
    }

    /// Keeps the open room, or puts it away.
    pub(super) fn set_room(&self, room: Option<&LedRecord>) -> Result<(), RecordFault> {
        let Some(profile) = &self.profile else {
            return Ok(());
        };
        let kept = match room {
            Some(room) => rooms::keep(&self.database(), profile.id, room),
            None => rooms::put_away(&self.database(), profile.id),
        };
        kept.map_err(told)
    }

    /// Puts a room with those that were led.
    pub(super) fn put_with_led(&self, room: &LedRecord) -> Result<(), RecordFault> {
        match &self.profile {
            Some(it) => rooms::close(&self.database(), it.id, room).map_err(told),
            None => Ok(()),
        }
    }

    /// The room that was led last.
    pub(super) fn led_last(&self) -> Result<Option<LedRecord>, RecordFault> {
        let Some(profile) = &self.profile else {
            return Ok(None);
        };
        Ok(rooms::led(&self.database(), profile.id).map_err(told)?.pop())
    }

    /// Where the session plan stands that was left open.
    pub(super) fn plan_left_open(&self) -> Result<Option<PlanPlace>, RecordFault> {
        match &self.profile {
            Some(it) => rooms::open_plan(&self.database(), it.id).map_err(told),
            None => Ok(None),
        }
    }

    /// Keeps where the session plan stands, or forgets it.
    pub(super) fn set_plan(&self, place: Option<&PlanPlace>) -> Result<(), RecordFault> {
        match &self.profile {
            Some(it) => rooms::keep_plan(&self.database(), it.id, place).map_err(told),
            None => Ok(()),
        }
    }
}
