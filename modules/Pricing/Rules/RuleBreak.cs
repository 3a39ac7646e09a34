namespace CommunityKit.Pricing.Rules;

/// <summary>Something that a rule cannot be: nothing was changed.</summary>
/// <param name="Code">Stable code; the words are the text <c>rule.{Code}</c>.</param>
/// <param name="Path">Property of the form, for example <c>Steps[1].Minimum</c>; empty for the whole.</param>
/// <param name="Arguments">Values for the words.</param>
public sealed record RuleBreak(string Code, string Path, params IReadOnlyList<object> Arguments);
