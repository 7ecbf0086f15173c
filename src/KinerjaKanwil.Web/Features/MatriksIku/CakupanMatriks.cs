using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Rekap;

namespace KinerjaKanwil.Web.Features.MatriksIku;

/// <summary>
/// What one matrix shows: a year, up to a quarter, from approved figures or also from provisional ones. Screen and workbook share it, so
/// that they ask the read model the same questions.
/// </summary>
public sealed record CakupanMatriks(RekapCapaian Rekap, Triwulan Sampai, SumberData Sumber)
{
    /// <summary>Stands where no figure is asked for: a quarter after the period, or no target and no report. Never for a figure that is owed.</summary>
    public const string TandaKosong = "–";

    /// <summary>Mark over everything that is not official yet.</summary>
    public const string TandaSementara = "DATA SEMENTARA";

    /// <summary>Day on which it is signed; null: the day that is looked at.</summary>
    public DateOnly? Tanggal { get; init; }

    /// <summary>Who signs on that day; null where nobody is set (domain.md 4, trap 20).</summary>
    public Penandatangan? Penandatangan => Rekap.Tahun.PenandatanganPada(Tanggal ?? Rekap.HariIni);

    /// <summary>True when at least one figure that is shown has not been approved.</summary>
    public bool AdaSementara => Sumber == SumberData.TermasukSementara
        && Rekap.Semua.Any(i => TriwulanExtensions.Semua.Any(t => Sementara(i, t)));

    /// <summary>The source of the figures, in words.</summary>
    public string NamaSumber => Sumber switch
    {
        SumberData.Resmi => "Data resmi (disetujui)",
        SumberData.TermasukSementara => "Termasuk data sementara (belum disetujui)",
        _ => throw new ArgumentOutOfRangeException(nameof(Sumber), Sumber, null),
    };

    /// <summary>True for the quarters that the matrix reports on.</summary>
    public bool Termasuk(Triwulan triwulan) => triwulan <= Sampai;

    /// <summary>True when the matrix shows a figure of that quarter which has not been approved.</summary>
    public bool Sementara(RekapIndikator indikator, Triwulan triwulan)
    {
        ArgumentNullException.ThrowIfNull(indikator);
        return Sumber == SumberData.TermasukSementara && Termasuk(triwulan) && indikator.Sementara(triwulan);
    }

    /// <summary>Capaian of an indicator in a quarter; null for a quarter after the period.</summary>
    public Capaian? Triwulanan(RekapIndikator indikator, Triwulan triwulan)
    {
        ArgumentNullException.ThrowIfNull(indikator);
        return Termasuk(triwulan) ? indikator.Triwulanan(triwulan, Sumber) : null;
    }

    /// <summary>Capaian of an indicator against the year's target.</summary>
    public Capaian Tahunan(RekapIndikator indikator)
    {
        ArgumentNullException.ThrowIfNull(indikator);
        return indikator.Tahunan(Sampai, Sumber);
    }

    /// <summary>
    /// What must be said beside an indicator's figures, one sentence each: raw figures where a bound bit, why a figure is missing, what is
    /// provisional, and the remark of the Manual IKU.
    /// </summary>
    public IReadOnlyList<string> Keterangan(RekapIndikator indikator)
    {
        ArgumentNullException.ThrowIfNull(indikator);
        var kalimat = new List<string>();
        foreach (var triwulan in TriwulanExtensions.Semua.Where(Termasuk))
        {
            Tambah(kalimat, triwulan.Nama(), indikator.Triwulanan(triwulan, Sumber));
            if (Sementara(indikator, triwulan))
            {
                kalimat.Add($"{triwulan.Nama()}: sementara ({indikator.Status(triwulan)!.Value.Nama().ToLowerInvariant()}).");
            }
        }

        Tambah(kalimat, "Tahun", Tahunan(indikator));
        kalimat.AddRange(indikator.VersiTarget.Where(v => v.Nomor > 0).Select(v => $"Target diubah mulai {v.BerlakuMulai.Nama()} (PK perubahan {v.Nomor})."));
        if (indikator.Manual.Catatan is { } catatan)
        {
            kalimat.Add(catatan);
        }

        return kalimat;
    }

    private static void Tambah(List<string> kalimat, string periode, Capaian capaian)
    {
        if (capaian is { Dibatasi: true, Mentah: { } mentah })
        {
            kalimat.Add($"{periode}: mentah {FormatAngka.DuaDesimal(mentah)}.");
        }

        if (capaian.Keterangan is { } keterangan)
        {
            kalimat.Add($"{periode}: {keterangan}");
        }
    }
}
