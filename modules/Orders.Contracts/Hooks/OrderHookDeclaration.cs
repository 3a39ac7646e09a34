namespace CommunityKit.Orders.Hooks;

/// <summary>A hook that a module brings.</summary>
/// <param name="Name">Its name, unique in the module.</param>
/// <param name="HookType">Implements <see cref="IOrderHook"/>.</param>
public sealed record OrderHookDeclaration(string Name, Type HookType);
