namespace CommunityKit.UI.Blocks;

/// <summary>The typed, stable name of a block that editors can place on pages.</summary>
/// <typeparam name="TSettings">What the editor fills in; the form is generated from it, JSON is stored.</typeparam>
/// <param name="Value">Wire name, for example <c>catalog.product-grid</c>.</param>
public readonly record struct BlockName<TSettings>(string Value)
    where TSettings : class, new();
