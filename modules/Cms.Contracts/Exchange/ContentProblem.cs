namespace CommunityKit.Cms.Exchange;

/// <summary>Something that is wrong with a record.</summary>
/// <param name="Code">Stable reason, for example <c>path-taken</c>.</param>
/// <param name="Message">What is wrong and how to mend it, in English.</param>
/// <param name="IsWarning">True if the record was written all the same.</param>
public sealed record ContentProblem(string Code, string Message, bool IsWarning = false);
