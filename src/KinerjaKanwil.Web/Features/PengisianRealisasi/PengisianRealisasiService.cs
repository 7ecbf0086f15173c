using KinerjaKanwil.Domain;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data;
using KinerjaKanwil.Web.Data.Audit;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.Rekap;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Features.PengisianRealisasi;

/// <summary>How a save ended. Unless <see cref="Berhasil"/>, nothing was stored.</summary>
public sealed record HasilPengisian
{
    /// <summary>Faults by input, e.g. <c>PAS.07.3.Pembilang</c>; the empty name concerns the form as a whole.</summary>
    public IReadOnlyList<(string Bidang, string Pesan)> Galat { get; init; } = [];

    /// <summary>Codes of the rows that someone else changed meanwhile.</summary>
    public IReadOnlySet<string> Konflik { get; init; } = new HashSet<string>();

    /// <summary>Why rows could not be stored that nobody changed meanwhile, by code: their window or opening has closed.</summary>
    public IReadOnlyDictionary<string, string> Terkunci { get; init; } = new Dictionary<string, string>();

    /// <summary>Rows whose approved version was restored.</summary>
    public int Dipulihkan { get; init; }

    /// <summary>Year, division or a row does not exist, or is out of reach.</summary>
    public bool TidakDitemukan { get; init; }

    /// <summary>Rows whose figures or notes changed.</summary>
    public int Diubah { get; init; }

    /// <summary>Rows handed in.</summary>
    public int Diajukan { get; init; }

    /// <summary>Rows taken back.</summary>
    public int Ditarik { get; init; }

    /// <summary>Rows of the page that hold nothing yet.</summary>
    public int BelumDiisi { get; init; }

    /// <summary>Stored.</summary>
    public bool Berhasil => !TidakDitemukan && Galat.Count == 0 && Konflik.Count == 0 && Terkunci.Count == 0;
}

/// <summary>Stores what a division enters: all of a form or nothing.</summary>
public sealed class PengisianRealisasiService(
    KinerjaDbContext db, DaftarIsianQuery daftarIsian, BuktiQuery bukti, PenggunaAktif pengguna, PencatatAudit audit, WaktuKantor waktu)
{
    /// <summary>Stores the changed rows of a form and, when asked, hands in what is filled.</summary>
    /// <param name="tahun">Year.</param>
    /// <param name="triwulan">Quarter.</param>
    /// <param name="kodeDivisi">Division.</param>
    /// <param name="form">The form.</param>
    /// <param name="periksaSaja">True when the form has faults already: find all others, store nothing.</param>
    /// <param name="batal">Cancellation.</param>
    public async Task<HasilPengisian> SimpanAsync(
        int tahun, Triwulan triwulan, string kodeDivisi, IsianRealisasiForm form, bool periksaSaja, CancellationToken batal)
    {
        ArgumentNullException.ThrowIfNull(form);
        HasilPengisian hasil;
        try
        {
            hasil = await CobaAsync(tahun, triwulan, kodeDivisi, form, periksaSaja, batal);
        }
        catch (DbUpdateException)
        {
            // Someone stored one of these rows between our reading and writing. Read again: their version is now the stored one, and the
            // check below turns it into a conflict. What fails twice is no conflict but a fault.
            db.ChangeTracker.Clear();
            hasil = await CobaAsync(tahun, triwulan, kodeDivisi, form, periksaSaja, batal);
        }

        if (hasil.TidakDitemukan || hasil.Konflik.Count > 0 || hasil.Terkunci.Count > 0)
        {
            await CatatPenolakanAsync($"{tahun}/{kodeDivisi}/TW{(int)triwulan}", kodeDivisi, hasil);
        }

        return hasil;
    }

    /// <summary>One entry a form, whatever the number of its rows. The same for a division out of reach and one that does not exist.</summary>
    private Task CatatPenolakanAsync(string kunci, string kodeDivisi, HasilPengisian hasil)
    {
        var kode = hasil.Konflik.Concat(hasil.Terkunci.Keys).Order(StringComparer.Ordinal).ToList();
        var alasan = hasil.TidakDitemukan ? "Tidak ada, atau bukan divisi sendiri"
            : hasil.Konflik.Count > 0 ? "Sudah diubah orang lain atau terkunci: " + string.Join(", ", kode)
            : $"{string.Join(' ', hasil.Terkunci.Values.Distinct())} {string.Join(", ", kode)}";
        return audit.TolakAsync(nameof(Realisasi), kunci, alasan, hasil.TidakDitemukan ? null : kodeDivisi, kode.Count == 1 ? kode[0] : null);
    }

    private async Task<HasilPengisian> CobaAsync(
        int tahun, Triwulan triwulan, string kodeDivisi, IsianRealisasiForm form, bool periksaSaja, CancellationToken batal)
    {
        if (await daftarIsian.AmbilAsync(tahun, kodeDivisi, untukDiubah: true, batal) is not { } daftar)
        {
            return new HasilPengisian { TidakDitemukan = true };
        }

        var milik = daftar.Indikator.ToDictionary(i => i.Indikator.Kode);
        if (form.Baris.Any(b => !milik.ContainsKey(b.Kode)) || (form.Tindakan is var (_, dipilih) && !milik.ContainsKey(dipilih)))
        {
            return new HasilPengisian { TidakDitemukan = true };
        }

        var galat = new List<(string, string)>();
        var konflik = new HashSet<string>();
        var terkunci = new Dictionary<string, string>();
        var jendela = daftar.Tahun.Jendela(triwulan, kodeDivisi, waktu.HariIni);
        var diubah = 0;
        foreach (var baris in form.Baris)
        {
            var indikator = milik[baris.Kode];
            switch (Terapkan(baris, indikator, jendela, galat, terkunci, out var realisasi))
            {
                case HasilBaris.Konflik:
                    konflik.Add(baris.Kode);
                    break;
                case HasilBaris.Berubah:
                    diubah++;
                    milik[baris.Kode] = indikator with { Realisasi = [.. indikator.Realisasi.Where(r => r.Triwulan != triwulan), realisasi!] };
                    break;
                case HasilBaris.Tetap or HasilBaris.Galat or HasilBaris.Terkunci:
                    break;
                default:
                    throw new InvalidOperationException("Hasil baris tidak dikenal.");
            }
        }

        var diajukan = 0;
        if (form.Tujuan == TujuanIsian.Ajukan && galat.Count == 0 && konflik.Count == 0 && terkunci.Count == 0)
        {
            var jumlahBukti = milik.Values.Any(i => i.Indikator.Manual.BuktiWajib)
                ? await bukti.JumlahAsync(daftar.Tahun.Id, kodeDivisi, batal) : new Dictionary<(int, Triwulan), int>();
            diajukan = Ajukan(daftar.Tahun, milik.Values, jendela, jumlahBukti, galat, terkunci);
        }

        if (form.Tindakan is var (tindakan, kode) && galat.Count == 0 && konflik.Count == 0 && terkunci.Count == 0)
        {
            Tindak(tindakan, form.Baris.FirstOrDefault(b => b.Kode == kode), milik[kode].Pada(triwulan), jendela, kode, galat);
        }

        if (galat.Count > 0 || konflik.Count > 0 || terkunci.Count > 0 || periksaSaja)
        {
            return new HasilPengisian { Galat = galat, Konflik = konflik, Terkunci = terkunci };
        }

        await db.SaveChangesAsync(batal);
        return new HasilPengisian
        {
            Diubah = diubah,
            Diajukan = diajukan,
            Ditarik = form.Tindakan is (TindakanBaris.Tarik, _) ? 1 : 0,
            Dipulihkan = form.Tindakan is (TindakanBaris.Pulihkan, _) ? 1 : 0,
            BelumDiisi = milik.Values.Count(i => i.Pada(triwulan) is not { } r || r.Isian.Kosong),
        };
    }

    private HasilBaris Terapkan(
        BarisIsianForm baris, IndikatorIsian indikator, JendelaPengisian jendela, List<(string, string)> galat, Dictionary<string, string> terkunci,
        out Realisasi? realisasi)
    {
        realisasi = indikator.Pada(jendela.Triwulan);
        var tersimpan = realisasi?.IsianPada(waktu.SekarangUtc) ?? new IsianRealisasi();
        var isian = baris.Baca(tersimpan);
        var tersentuh = baris.Asal is null || SidikIsian.Hitung(isian) != baris.Asal;
        if (SidikIsian.Sama(isian, tersimpan) || !tersentuh)
        {
            return HasilBaris.Tetap;
        }

        var versi = realisasi?.Versi.ToString() ?? "";
        var (milikSaya, terhadap) = PilihanKonflik(baris);
        if (terhadap is not null && terhadap == versi && !milikSaya)
        {
            return HasilBaris.Tetap;
        }

        if ((terhadap ?? baris.Versi ?? "") != versi)
        {
            return HasilBaris.Konflik;
        }

        if (Realisasi.AlasanTerkunci(realisasi, jendela, waktu.SekarangUtc) is { } alasan)
        {
            terkunci[baris.Kode] = alasan;
            return HasilBaris.Terkunci;
        }

        if (PemeriksaanIsian.UntukDraf(indikator.Indikator.Manual, isian) is { Count: > 0 } daftarGalat)
        {
            galat.AddRange(daftarGalat.Select(g => ($"{baris.Kode}.{g.Bagian}", g.Pesan)));
            return HasilBaris.Galat;
        }

        if (realisasi is null)
        {
            realisasi = new Realisasi(indikator.Indikator, jendela.Triwulan);
            db.Add(realisasi);
        }

        Pastikan(realisasi.Catat(isian, jendela, pengguna, waktu.SekarangUtc));
        return HasilBaris.Berubah;
    }

    private int Ajukan(
        TahunKinerja tahun, IEnumerable<IndikatorIsian> semua, JendelaPengisian jendela, IReadOnlyDictionary<(int, Triwulan), int> jumlahBukti,
        List<(string, string)> galat, Dictionary<string, string> terkunci)
    {
        var triwulan = jendela.Triwulan;
        var jumlah = 0;
        foreach (var indikator in semua)
        {
            if (indikator.Pada(triwulan) is not { } realisasi || realisasi.Isian.Kosong || !realisasi.StatusPada(waktu.SekarangUtc).DapatDiisi())
            {
                continue;
            }

            if (Realisasi.AlasanTerkunci(realisasi, jendela, waktu.SekarangUtc) is { } alasan)
            {
                terkunci[indikator.Indikator.Kode] = alasan;
                continue;
            }

            var bukti = jumlahBukti.GetValueOrDefault((indikator.Indikator.Id, triwulan));

            var capaian = DaftarIsian.Capaian(tahun, indikator, triwulan, waktu.HariIni);
            if (PemeriksaanIsian.UntukPengajuan(indikator.Indikator.Manual, realisasi.Isian, capaian, bukti) is { Count: > 0 } daftarGalat)
            {
                galat.AddRange(daftarGalat.Select(g => ($"{indikator.Indikator.Kode}.{g.Bagian}", g.Pesan)));
                continue;
            }

            Pastikan(realisasi.Ajukan(capaian, bukti, jendela, pengguna, waktu.SekarangUtc));
            jumlah++;
        }

        if (jumlah == 0 && galat.Count == 0 && terkunci.Count == 0)
        {
            galat.Add(("", "Belum ada isian baru yang dapat diajukan. Isi dahulu sedikitnya satu indikator."));
        }

        return jumlah;
    }

    private void Tindak(
        TindakanBaris tindakan, BarisIsianForm? baris, Realisasi? realisasi, JendelaPengisian jendela, string kode, List<(string, string)> galat)
    {
        var hasil = realisasi is null || baris?.Versi != realisasi.Versi.ToString()
            ? Hasil.Gagal("Baris ini sudah berubah sejak Anda membuka halaman. Periksa keadaannya, lalu ulangi bila masih perlu.")
            : tindakan == TindakanBaris.Tarik ? realisasi.Tarik(jendela, pengguna, waktu.SekarangUtc)
            : realisasi.Pulihkan(pengguna, waktu.SekarangUtc);
        if (hasil.Pesan is { } pesan)
        {
            galat.Add(($"{kode}.baris", pesan));
        }
    }

    /// <summary>The choice after a conflict, and the version that the person saw when choosing.</summary>
    private static (bool MilikSaya, string? Terhadap) PilihanKonflik(BarisIsianForm baris) => baris.Pilihan?.Split(':') switch
    {
        ["saya", var versi] => (true, versi),
        ["tersimpan", var versi] => (false, versi),
        _ => (false, null),
    };

    /// <summary>Rules were asked before; a refusal now is a bug, not an answer.</summary>
    private static void Pastikan(Hasil hasil)
    {
        if (!hasil.Sukses)
        {
            throw new InvalidOperationException(hasil.Pesan);
        }
    }

    private enum HasilBaris
    {
        Tetap,
        Berubah,
        Galat,
        Konflik,
        Terkunci,
    }
}
