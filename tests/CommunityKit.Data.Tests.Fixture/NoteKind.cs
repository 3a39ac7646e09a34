namespace CommunityKit.Data.Tests.Fixture;

public enum NoteKind
{
    Draft,
    Published,
}
