using CommunityKit.Cms.Data;
using CommunityKit.Cms.Showing;
using CommunityKit.Cms.Types;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Cms.References;

/// <summary>Shared blocks: content without a page of its own.</summary>
internal sealed class SharedBlockReferences(IDbContextFactory<CmsDb> reading, ContentTypes types, LiveReads reads) : ContentReferences(reading, types, reads)
{
    protected override bool Has(string type) => type == BuiltInTypes.SharedBlock;
}
