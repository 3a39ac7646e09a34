namespace CommunityKit.Data.Work;

internal enum WorkKind
{
    Event,
    Queue,
    Job,
}
