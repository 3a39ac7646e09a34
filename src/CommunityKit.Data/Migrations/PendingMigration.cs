namespace CommunityKit.Data.Migrations;

/// <summary>A migration that is not applied yet.</summary>
/// <param name="ModuleId">Its module.</param>
/// <param name="Migration">Its id, for example <c>20260101000000_products</c>.</param>
/// <param name="Version">Version of the module that brings it.</param>
/// <param name="TablePrefix">Prefix of the module's tables.</param>
/// <param name="Checksum">Fingerprint of its operations.</param>
/// <param name="Commands">The statements for the tenant's kind of database.</param>
internal sealed record PendingMigration(
    string ModuleId, string Migration, string Version, string TablePrefix, string Checksum, IReadOnlyList<string> Commands);
