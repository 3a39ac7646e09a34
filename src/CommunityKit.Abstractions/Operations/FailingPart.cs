namespace CommunityKit.Operations;

/// <summary>A part of a module that failed.</summary>
/// <param name="ModuleId">Whose part.</param>
/// <param name="Part">Kind and name, for example <c>slot catalog/product/aside</c>.</param>
/// <param name="IsOff">True while it is switched off because it failed repeatedly.</param>
/// <param name="Failures">Failures since the shop was started.</param>
/// <param name="LastError">Type and message of the last one.</param>
/// <param name="LastFailureAt">UTC instant of the last one.</param>
public sealed record FailingPart(string ModuleId, string Part, bool IsOff, long Failures, string? LastError, DateTimeOffset? LastFailureAt);
