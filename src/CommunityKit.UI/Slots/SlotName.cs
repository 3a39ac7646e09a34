namespace CommunityKit.UI.Slots;

/// <summary>
/// The typed name of a place that modules can fill. Keep them as static fields in the owning module's <c>*.Contracts</c>.
/// </summary>
/// <typeparam name="TContext">What a filler is told about the place.</typeparam>
/// <param name="Value">Path-like name, for example <c>catalog/product/aside</c>.</param>
public readonly record struct SlotName<TContext>(string Value)
    where TContext : class;
