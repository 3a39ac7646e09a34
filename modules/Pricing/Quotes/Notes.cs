namespace CommunityKit.Pricing.Quotes;

/// <summary>Sentences of this module for buyers.</summary>
public static class Notes
{
    public const string ModuleId = "communitykit.pricing";

    public static PriceNote Of(string key, params IReadOnlyList<NoteArgument> arguments) => new(ModuleId, key) { Arguments = arguments };

    /// <summary>A problem in the words of the text <c>problem.{code}</c>.</summary>
    public static PriceProblem Problem(string code, string? subject, params IReadOnlyList<NoteArgument> arguments) =>
        new(code, Of("problem." + code, arguments)) { Subject = subject };
}
