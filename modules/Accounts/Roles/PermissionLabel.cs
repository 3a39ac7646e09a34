namespace CommunityKit.Accounts.Roles;

/// <summary>A permission as people see it.</summary>
/// <param name="Id">Id of the permission.</param>
/// <param name="Text">What it allows, in the reader's language.</param>
/// <param name="ModuleId">Id of the module that declares it.</param>
/// <param name="Module">Name of that module in the reader's language.</param>
internal sealed record PermissionLabel(string Id, string Text, string ModuleId, string Module);
