namespace CommunityKit.Data.Databases;

internal enum DatabaseProvider
{
    /// <summary>A file per tenant; one writer per process.</summary>
    Sqlite,

    /// <summary>A schema per tenant; several host nodes.</summary>
    Postgres,
}
