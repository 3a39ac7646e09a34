using System.Security.Cryptography;
using System.Text.Json;
using CommunityKit.Media.Assets;
using CommunityKit.Media.Data;
using CommunityKit.Media.Folders;
using CommunityKit.Media.Storage;
using CommunityKit.Recipes;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Media.Exchange;

/// <summary>Step <c>media</c>: assets from the records in a folder, under the ids that they had, so that their addresses stay.</summary>
internal sealed class MediaStep(
    IDbContextFactory<MediaDb> reading, FolderReads folders, SaveFolder saveFolder, AddAsset add, ReplaceContent replace, SaveFacts save, MediaFiles files) : IRecipeStep
{
    public const string Name = "media";

    public async ValueTask RunAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var folder = context.Data.TryGetProperty("folder", out var named) ? named.GetString() ?? "" : "";
        var posters = new List<AssetRecord>();
        foreach (var file in context.Files(folder).Where(path => path.EndsWith(".json", StringComparison.Ordinal)))
        {
            try
            {
                await using var content = context.OpenFile(file);
                var record = await AssetRecords.ReadAsync(content, cancellationToken);
                await TakeAsync(context, record, cancellationToken);
                if (record.Poster is not null && !context.DryRun)
                {
                    posters.Add(record);
                }
            }
            catch (Exception exception) when (exception is JsonException or FileNotFoundException or MediaRefusedException)
            {
                context.Problem(file, exception.Message);
            }
        }

        // A poster may come after its video.
        foreach (var record in posters)
        {
            await SayAsync(record, record.Poster, cancellationToken);
        }
    }

    private async Task TakeAsync(RecipeStepContext context, AssetRecord record, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var known = await db.Assets.FirstOrDefaultAsync(asset => asset.Id == record.Id, cancellationToken);
        if (known is null)
        {
            if (!context.DryRun)
            {
                await add.RunAsync(record.Id, await CopyAsync(context, record.Content, cancellationToken), record.Name, await FactsAsync(record, cancellationToken), "", cancellationToken, record.Slug);
            }

            context.Changed("asset", record.Name, RecipeChange.Created);
            return;
        }

        var tags = await db.Tags.Where(tag => tag.AssetId == known.Id).Select(tag => tag.Tag).ToListAsync(cancellationToken);
        var says = AssetRecords.Write(AssetRecords.Of(known, tags, await folders.TreeAsync(cancellationToken), record.Content)) == AssetRecords.Write(record);
        var isSame = await HashAsync(context, record.Content, cancellationToken) == known.Hash;
        if (!isSame && !context.DryRun)
        {
            await replace.RunAsync(known.Id, await CopyAsync(context, record.Content, cancellationToken), cancellationToken);
        }

        if (!says && !context.DryRun)
        {
            await SayAsync(record, known.PosterId, cancellationToken);
        }

        context.Changed("asset", record.Name, says && isSame ? RecipeChange.Unchanged : RecipeChange.Updated);
    }

    private async Task SayAsync(AssetRecord record, Guid? poster, CancellationToken cancellationToken) =>
        await save.RunAsync(record.Id, version: null, record.Name, poster, await FactsAsync(record, cancellationToken), cancellationToken);

    private async Task<AssetFacts> FactsAsync(AssetRecord record, CancellationToken cancellationToken)
    {
        Guid? folder = null;
        foreach (var name in record.Folder)
        {
            var tree = await folders.TreeAsync(cancellationToken);
            var above = folder ?? Guid.Empty;
            folder = tree.All.Select(entry => entry.Folder).FirstOrDefault(known => known.ParentId == above && known.Name == name)?.Id
                ?? (await saveFolder.MakeAsync(folder, name, cancellationToken)).Id;
        }

        return new AssetFacts { Alt = record.Alt, Tags = record.Tags, FolderId = folder, FocusX = record.FocusX, FocusY = record.FocusY };
    }

    private async Task<string> CopyAsync(RecipeStepContext context, string path, CancellationToken cancellationToken)
    {
        var copy = files.NewFile();
        await using var content = context.OpenFile(path);
        await using var target = File.Create(copy);
        await content.CopyToAsync(target, cancellationToken);
        return copy;
    }

    private static async Task<string> HashAsync(RecipeStepContext context, string path, CancellationToken cancellationToken)
    {
        await using var content = context.OpenFile(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
    }
}
