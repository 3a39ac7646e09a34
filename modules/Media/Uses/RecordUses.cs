namespace CommunityKit.Media.Uses;

/// <summary>Writes down what things show, with the statements that the module needs and no more.</summary>
internal sealed class RecordUses : IMediaUses
{
    private const int MaxText = 200;

    public async ValueTask SetAsync(Transaction transaction, MediaUse use, IReadOnlyCollection<Guid> assets, CancellationToken cancellationToken)
    {
        if (use.Owner.Length is 0 or > MaxText)
        {
            throw new ArgumentException($"The key of a use has 1 to {MaxText} characters.", nameof(use));
        }

        await transaction.ExecuteSqlAsync("DELETE FROM med_use WHERE owner = @owner", cancellationToken, ("owner", use.Owner));
        foreach (var asset in assets.Distinct())
        {
            await transaction.ExecuteSqlAsync(
                "INSERT INTO med_use (asset_id, owner, label, path) VALUES (@asset, @owner, @label, @path)",
                cancellationToken,
                ("asset", asset),
                ("owner", use.Owner),
                ("label", use.Label.Length <= MaxText ? use.Label : use.Label[..MaxText]),
                ("path", use.Path));
        }
    }
}
