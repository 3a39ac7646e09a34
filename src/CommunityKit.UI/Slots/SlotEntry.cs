using CommunityKit.Modules;
using CommunityKit.UI.Caching;

namespace CommunityKit.UI.Slots;

/// <summary>A content of a slot, ready to run.</summary>
/// <param name="Module">Who fills the slot.</param>
/// <param name="Part">Name for the guard and the operator.</param>
/// <param name="ContentType">What is resolved from the request's scope.</param>
/// <param name="Sharing">What it needs of a page that guests share; null when it is different for everybody.</param>
internal sealed record SlotEntry(ModuleIdentity Module, string Part, Type ContentType, SharedPartAttribute? Sharing);
