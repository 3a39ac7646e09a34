namespace CommunityKit.Cli.Testing;

/// <summary>A test that failed.</summary>
/// <param name="Test">Its full name; the project's where the whole project failed.</param>
/// <param name="Message">What it said.</param>
internal sealed record TestFailure(string Test, string Message);
