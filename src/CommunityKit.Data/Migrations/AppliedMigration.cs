namespace CommunityKit.Data.Migrations;

/// <summary>A row of the schema history.</summary>
/// <param name="ModuleId">Its module.</param>
/// <param name="Migration">Its id.</param>
/// <param name="Version">Version of the module that applied it.</param>
/// <param name="TablePrefix">Prefix of the module's tables.</param>
/// <param name="Checksum">Fingerprint of its operations when it was applied.</param>
/// <param name="AppliedAt">UTC.</param>
internal sealed record AppliedMigration(
    string ModuleId, string Migration, string Version, string TablePrefix, string Checksum, DateTimeOffset AppliedAt);
