namespace CommunityKit.Host.Control;

/// <summary>A file to import.</summary>
public sealed record ImportFileRequest(string Kind, string File, string Format, bool DryRun);
