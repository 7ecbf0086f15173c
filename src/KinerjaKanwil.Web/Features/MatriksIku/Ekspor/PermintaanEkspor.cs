using KinerjaKanwil.Domain.Perencanaan;

namespace KinerjaKanwil.Web.Features.MatriksIku.Ekspor;

/// <summary>What a workbook is made from.</summary>
/// <param name="Cakupan">Year, quarter and source of the figures.</param>
/// <param name="Kantor">Name of the office: author of the file.</param>
/// <param name="Oleh">Name of the person who exports.</param>
/// <param name="WaktuUtc">When, for the file's properties.</param>
/// <param name="WaktuTampil">When, for people, with the zone.</param>
public sealed record PermintaanEkspor(CakupanMatriks Cakupan, string Kantor, string Oleh, DateTime WaktuUtc, string WaktuTampil)
{
    /// <summary>What the Manual IKU of each indicator says in words, by code; what is not named says nothing.</summary>
    public IReadOnlyDictionary<string, UraianIku> Uraian { get; init; } = new Dictionary<string, UraianIku>();

    /// <summary>Pieces of evidence by indicator and quarter; what is not named has none.</summary>
    public IReadOnlyDictionary<(int IndikatorId, Triwulan Triwulan), int> JumlahBukti { get; init; } = new Dictionary<(int, Triwulan), int>();
}
