using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Kantor;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.PenetapanTarget;

/// <summary>A row that a save turns into a PK perubahan.</summary>
/// <param name="Kode">Code of the indicator.</param>
/// <param name="Perbedaan">What changes.</param>
/// <param name="Dilaporkan">Quarters that were reported under the targets of today.</param>
/// <param name="Usul">The quarter that it could be valid from: the first one that it changes, or else the first one without a report.</param>
public sealed record CalonPerubahan(string Kode, string Perbedaan, IReadOnlyList<Triwulan> Dilaporkan, Triwulan Usul);

/// <summary>How a save ended. Unless <see cref="Berhasil"/>, nothing was stored.</summary>
public sealed record HasilPenetapan
{
    /// <summary>Faults by input, e.g. <c>PAS.07.3.TriwulanI</c>; the empty name concerns the form as a whole.</summary>
    public IReadOnlyList<(string Bidang, string Pesan)> Galat { get; init; } = [];

    /// <summary>Codes of the rows that someone else changed meanwhile.</summary>
    public IReadOnlySet<string> Konflik { get; init; } = new HashSet<string>();

    /// <summary>Rows that are, or would be, a PK perubahan.</summary>
    public IReadOnlyList<CalonPerubahan> Perubahan { get; init; } = [];

    /// <summary>Year, division or a row does not exist.</summary>
    public bool TidakDitemukan { get; init; }

    /// <summary>Rows corrected in place.</summary>
    public int Diperbaiki { get; init; }

    /// <summary>Stored.</summary>
    public bool Berhasil => !TidakDitemukan && Galat.Count == 0 && Konflik.Count == 0;
}

/// <summary>Sets targets: all of a form or nothing. Whether a row is corrected or revised is the domain's rule (<see cref="Target.PerluPerubahan"/>).</summary>
public sealed class PenetapanTargetService(KinerjaDbContext db, DaftarTargetQuery daftarTarget, PenggunaAktif pengguna, PencatatAudit audit, WaktuKantor waktu)
{
    /// <summary>Stores the changed rows of a form.</summary>
    /// <param name="tahun">Year.</param>
    /// <param name="divisi">Division that the page was limited to; null for all.</param>
    /// <param name="form">The form.</param>
    /// <param name="periksaSaja">True when the form has faults already: find all others, store nothing.</param>
    /// <param name="batal">Cancellation.</param>
    public async Task<HasilPenetapan> SimpanAsync(int tahun, string? divisi, PenetapanTargetForm form, bool periksaSaja, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        HasilPenetapan hasil;
        try
        {
            hasil = await CobaAsync(tahun, divisi, form, periksaSaja, batal);
        }
        catch (DbUpdateException)
        {
            // Someone stored one of these rows between our reading and writing: read again, and the check below calls it a conflict.
            db.ChangeTracker.Clear();
            hasil = await CobaAsync(tahun, divisi, form, periksaSaja, batal);
        }

        if (hasil.TidakDitemukan || hasil.Konflik.Count > 0)
        {
            var alasan = hasil.TidakDitemukan ? "Tidak ada" : "Sudah diubah orang lain: " + string.Join(", ", hasil.Konflik.Order(StringComparer.Ordinal));
            await audit.TolakAsync(nameof(Target), tahun.ToString(System.Globalization.CultureInfo.InvariantCulture), alasan);
        }

        return hasil;
    }

    /// <summary>
    /// The form with quarter targets made of the year's: nothing is stored. One row, or every row that has a target of the year and an open
    /// quarter without one; null where the year, the division or the row does not exist.
    /// </summary>
    public async Task<PenetapanTargetForm?> BagiAsync(int tahun, string? divisi, PenetapanTargetForm form, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await daftarTarget.AmbilAsync(tahun, divisi, untukDiubah: false, batal) is not { } daftar || Milik(daftar, form) is not { } milik)
        {
            return null;
        }

        return form with { Baris = [.. form.Baris.Select(b => form.Bagi is "" ? BagiKosong(b, milik[b.Kode]) : b.Kode == form.Bagi ? Bagi(b, milik[b.Kode]) : b)] };
    }

    private static BarisTargetForm BagiKosong(BarisTargetForm baris, IndikatorTarget indikator) =>
        baris.Nilai(indikator.Terakhir.Nilai) is { } nilai
        && TriwulanExtensions.Semua.Any(t => nilai.Untuk(t) is null && indikator.Terakhir.AlasanTerkunci(t, indikator.Laporan) is null)
            ? Bagi(baris, indikator) : baris;

    private static BarisTargetForm Bagi(BarisTargetForm baris, IndikatorTarget indikator) => baris.Nilai(indikator.Terakhir.Nilai) is not { } nilai ? baris
        : baris.Dengan(PembagianTarget.Bagi(indikator.Indikator.Manual, nilai, t => indikator.Terakhir.AlasanTerkunci(t, indikator.Laporan) is not null));

    /// <summary>The rows of a form by code; null where one does not exist.</summary>
    private static Dictionary<string, IndikatorTarget>? Milik(DaftarTarget daftar, PenetapanTargetForm form)
    {
        var milik = daftar.Indikator.ToDictionary(i => i.Indikator.Kode);
        return form.Baris.Any(b => !milik.ContainsKey(b.Kode)) || (form.Bagi is { Length: > 0 } kode && !milik.ContainsKey(kode)) ? null : milik;
    }

    private async Task<HasilPenetapan> CobaAsync(int tahun, string? divisi, PenetapanTargetForm form, bool periksaSaja, CancellationToken batal)
    {
        if (await daftarTarget.AmbilAsync(tahun, divisi, untukDiubah: true, batal) is not { } daftar || Milik(daftar, form) is not { } milik)
        {
            return new HasilPenetapan { TidakDitemukan = true };
        }

        var galat = new List<(string Bidang, string Pesan)>();
        var konflik = new HashSet<string>();
        var diubah = new List<(IndikatorTarget Indikator, NilaiTarget Nilai)>();
        foreach (var baris in form.Baris)
        {
            Baca(baris, milik[baris.Kode], galat, konflik, diubah);
        }

        var perubahan = diubah.Where(b => form.SebagaiPerubahan || b.Indikator.Terakhir.PerluPerubahan(b.Nilai, b.Indikator.Laporan)).ToList();
        foreach (var (indikator, nilai) in diubah.Except(perubahan))
        {
            Tambah(galat, indikator.Indikator.Kode + ".baris", indikator.Terakhir.Perbaiki(nilai, indikator.Laporan, pengguna, waktu.SekarangUtc));
        }

        if (perubahan.Count > 0)
        {
            Ubah(perubahan, form, galat);
        }
        else if (form.SebagaiPerubahan && galat.Count == 0 && konflik.Count == 0)
        {
            galat.Add(("", "Belum ada target yang berubah. Ubah angkanya dahulu."));
        }

        var hasil = new HasilPenetapan
        {
            Galat = galat,
            Konflik = konflik,
            Perubahan = [.. perubahan.Select(b => Calon(b.Indikator, b.Nilai))],
            Diperbaiki = diubah.Count - perubahan.Count,
        };
        if (hasil.Berhasil && !periksaSaja)
        {
            await db.SaveChangesAsync(batal);
        }

        return hasil;
    }

    private static CalonPerubahan Calon(IndikatorTarget indikator, NilaiTarget nilai)
    {
        var berubah = TriwulanExtensions.Semua.Where(t => nilai.Untuk(t) != indikator.Terakhir.Nilai.Untuk(t)).ToList();
        var usul = berubah.Count > 0 ? berubah[0]
            : TriwulanExtensions.Semua.FirstOrDefault(t => t >= indikator.Terakhir.BerlakuMulai && indikator.Laporan.All(l => l.Triwulan < t));
        return new CalonPerubahan(
            indikator.Indikator.Kode, nilai.Perbedaan(indikator.Terakhir.Nilai, indikator.Indikator.Manual.Satuan),
            [.. indikator.Terakhir.TriwulanBerlaporan(indikator.Laporan)], usul == 0 ? Triwulan.IV : usul);
    }

    /// <summary>One row: what it changes, or why it cannot.</summary>
    private static void Baca(
        BarisTargetForm baris, IndikatorTarget indikator, List<(string, string)> galat, HashSet<string> konflik, List<(IndikatorTarget, NilaiTarget)> diubah)
    {
        var terakhir = indikator.Terakhir;
        var nilai = baris.Nilai(terakhir.Nilai);
        if (nilai is not null && (nilai == terakhir.Nilai || baris.Asal == BarisTargetForm.Sidik(nilai)))
        {
            return;
        }

        var versi = terakhir.Versi.ToString();
        var (milikSaya, terhadap) = baris.Pilihan?.Split(':') switch
        {
            ["saya", var v] => (true, v),
            ["tersimpan", var v] => (false, v),
            _ => (false, null),
        };
        if (terhadap == versi && !milikSaya)
        {
            return;
        }

        if ((terhadap ?? baris.Versi) != versi)
        {
            konflik.Add(baris.Kode);
            return;
        }

        var ada = galat.Count;
        foreach (var (bidang, bacaan) in baris.Baca().Where(b => b.Value.Jenis is JenisBacaan.Galat or JenisBacaan.TidakBerlaku))
        {
            galat.Add(($"{baris.Kode}.{bidang}", bacaan.Pesan ?? "Kosongkan bila tidak ada target"));
        }

        if (nilai is null)
        {
            return;
        }

        foreach (var (bidang, triwulan) in BarisTargetForm.Bidang.Where(b => BarisTargetForm.Ambil(nilai, b.Triwulan) != BarisTargetForm.Ambil(terakhir.Nilai, b.Triwulan)))
        {
            if (terakhir.AlasanTerkunci(triwulan, indikator.Laporan) is { } alasan)
            {
                galat.Add(($"{baris.Kode}.{bidang}", alasan));
            }
        }

        galat.AddRange(PemeriksaanTarget.Galat(indikator.Indikator.Manual, nilai)
            .Select(g => ($"{baris.Kode}.{BarisTargetForm.NamaBidang(g.Triwulan)}", g.Pesan + Tawaran(baris, indikator.Indikator.Manual, nilai, g.Triwulan))));
        if (galat.Count == ada)
        {
            diubah.Add((indikator, nilai));
        }
    }

    /// <summary><c>98.750</c> reads as ninety-eight thousand; where only the other reading fits, that one is offered, never taken (design section 4).</summary>
    private static string Tawaran(BarisTargetForm baris, ManualIku manual, NilaiTarget nilai, Triwulan? triwulan)
    {
        if (baris.Baca().GetValueOrDefault(BarisTargetForm.NamaBidang(triwulan))?.AlternatifDesimal is not { } lain)
        {
            return "";
        }

        var pengganti = triwulan is { } t ? nilai.Dengan(t, lain) : nilai with { Tahunan = lain };
        return PemeriksaanTarget.Galat(manual, pengganti).Any(g => g.Triwulan == triwulan) ? "" : $" Maksud Anda {FormatAngka.Isian(lain)}?";
    }

    private void Ubah(List<(IndikatorTarget Indikator, NilaiTarget Nilai)> perubahan, PenetapanTargetForm form, List<(string Bidang, string Pesan)> galat)
    {
        // The page that asks for the reason proposes the quarter; asking for both would call a proposal a fault.
        if (string.IsNullOrWhiteSpace(form.Alasan))
        {
            galat.Add((nameof(form.Alasan), "Isi alasan perubahan target"));
            return;
        }

        if (form.Mulai is not { } mulai)
        {
            galat.Add((nameof(form.BerlakuMulai), "Pilih triwulan mulai berlaku"));
            return;
        }

        foreach (var (indikator, nilai) in perubahan)
        {
            var terlalu = TriwulanExtensions.Semua.FirstOrDefault(t => t < mulai && nilai.Untuk(t) != indikator.Terakhir.Nilai.Untuk(t));
            var hasil = indikator.Terakhir.Ubah(mulai, nilai, indikator.Laporan, form.Alasan, form.Dasar, pengguna, waktu.SekarangUtc, out var baru);
            Tambah(galat, $"{indikator.Indikator.Kode}.{(terlalu == 0 ? "baris" : BarisTargetForm.NamaBidang(terlalu))}", hasil);
            if (baru is not null)
            {
                db.Add(baru);
            }
        }
    }

    private static void Tambah(List<(string, string)> galat, string bidang, Hasil hasil)
    {
        if (hasil.Pesan is { } pesan)
        {
            galat.Add((bidang, pesan));
        }
    }
}
