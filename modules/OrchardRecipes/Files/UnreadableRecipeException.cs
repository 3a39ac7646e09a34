namespace CommunityKit.OrchardRecipes.Files;

/// <summary>A recipe is damaged as a whole: nothing of it is taken over.</summary>
/// <param name="line">Line at which that shows; 0 for the file as such.</param>
/// <param name="code">Stable reason.</param>
/// <param name="message">What is wrong and how to mend it, in English.</param>
internal sealed class UnreadableRecipeException(long line, string code, string message) : Exception(message)
{
    public long Line { get; } = line;

    public string Code { get; } = code;
}
