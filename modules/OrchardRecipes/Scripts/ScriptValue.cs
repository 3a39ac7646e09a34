namespace CommunityKit.OrchardRecipes.Scripts;

/// <summary>What an expression comes to.</summary>
/// <param name="Text">As text; recipes know no other values.</param>
/// <param name="IsMomentary">True when it tells the time of the import.</param>
internal readonly record struct ScriptValue(string Text, bool IsMomentary = false);
