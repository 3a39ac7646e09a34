namespace CommunityKit.OrchardRecipes.Scripts;

/// <summary>An expression cannot be worked out.</summary>
/// <param name="message">Why, as the end of a sentence.</param>
internal sealed class ScriptProblemException(string message) : Exception(message);
