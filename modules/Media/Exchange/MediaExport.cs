using System.Text.Json.Nodes;
using CommunityKit.Exports;
using CommunityKit.Media.Data;
using CommunityKit.Media.Folders;
using CommunityKit.Media.Storage;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Media.Exchange;

/// <summary>The library: for each asset its content and what people say about it. Sizes are rendered again in the other shop.</summary>
internal sealed class MediaExport(IDbContextFactory<MediaDb> reading, FolderReads folders, MediaFiles files) : IExportSource
{
    public const string Part = "media";

    private const int PageSize = 100;

    public async ValueTask ExportAsync(ExportContext context, CancellationToken cancellationToken)
    {
        var tree = await folders.TreeAsync(cancellationToken);
        var after = Guid.Empty;
        while (true)
        {
            await using var db = await reading.CreateDbContextAsync(cancellationToken);
            var assets = await db.Assets.Where(asset => asset.Id > after).OrderBy(asset => asset.Id).Take(PageSize).ToListAsync(cancellationToken);
            var ids = assets.Select(asset => asset.Id).ToList();
            var tags = (await db.Tags.Where(tag => ids.Contains(tag.AssetId)).ToListAsync(cancellationToken)).ToLookup(tag => tag.AssetId, tag => tag.Tag);
            foreach (var asset in assets)
            {
                var content = $"{Part}/{asset.Id:N}{asset.Extension}";
                var original = files.Original(asset);
                if (!File.Exists(original))
                {
                    context.LeftOut(asset.Name, "Its file is missing in the shop's folder. Put the folder back from a backup, or delete it from the library.");
                    continue;
                }

                await using (var stream = File.OpenRead(original))
                {
                    await context.WriteAsync(content, stream, cancellationToken);
                }

                await context.WriteAsync($"{Part}/{asset.Id:N}.json", AssetRecords.Write(AssetRecords.Of(asset, tags[asset.Id], tree, content)), cancellationToken);
                context.Exported("asset");
            }

            if (assets.Count < PageSize)
            {
                break;
            }

            after = assets[^1].Id;
        }

        context.Step(MediaStep.Name, new JsonObject { ["folder"] = Part });
    }
}
