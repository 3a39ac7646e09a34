namespace CommunityKit.Admin.Frame;

/// <summary>A page whose module failed.</summary>
/// <param name="Module">Whose page it is.</param>
/// <param name="IsOff">True when the module was not even asked, because the page failed several times just before.</param>
public sealed record FailedPage(ModuleIdentity Module, bool IsOff);
