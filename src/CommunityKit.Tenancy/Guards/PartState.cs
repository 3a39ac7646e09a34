namespace CommunityKit.Tenancy.Guards;

/// <summary>How a part of a module fares, for the module page and health.</summary>
/// <param name="ModuleId">Whose part.</param>
/// <param name="Part">Kind and name, for example <c>slot catalog/product/aside</c>.</param>
/// <param name="IsOff">True while it is switched off because it failed repeatedly.</param>
/// <param name="Failures">Failures since the runtime was built.</param>
/// <param name="LastError">Type and message of the last failure.</param>
/// <param name="LastFailureAt">UTC instant of the last failure.</param>
public sealed record PartState(
    string ModuleId, string Part, bool IsOff, long Failures, string? LastError, DateTimeOffset? LastFailureAt);
