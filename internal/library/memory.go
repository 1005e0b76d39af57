package library

import (
	"container/list"
	"weak"

	"zanger/internal/act"
)

// memory bounds the texts that are kept. What is let go of is found again as long as
// anybody uses it.
type memory struct {
	most  int        // bytes of sources; 0 keeps all
	size  int        // of those kept
	order *list.List // of *kept, the last used first
	at    map[string]*list.Element
	gone  map[string]fadedText
}

// kept is a text that is kept.
type kept struct {
	id, alias string
	size      int
}

// fadedText is one that was let go of.
type fadedText struct {
	x    weak.Pointer[act.Expression]
	size int
}

func newMemory(most int) memory {
	return memory{most: most, order: list.New(), at: map[string]*list.Element{}, gone: map[string]fadedText{}}
}

// faded returns a text that was let go of and is still in use.
func (l *Library) faded(id string) (*act.Expression, int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	f := l.memory.gone[id]
	delete(l.memory.gone, id)
	return f.x.Value(), f.size
}

// used notes that a text was asked for, and lets go of the acts that were not for
// the longest.
func (l *Library) used(e *Entry, t *loaded) {
	l.mu.Lock()
	m := &l.memory
	if at := m.at[e.ID]; at != nil {
		m.order.MoveToFront(at)
		l.mu.Unlock()
		return
	}
	if l.loaded[e.ID] != t { // let go of in the meantime
		l.mu.Unlock()
		return
	}
	m.at[e.ID] = m.order.PushFront(&kept{e.ID, e.Alias, t.size})
	m.size += t.size
	var acts []string
	for m.size > m.most && m.order.Len() > 1 {
		k := m.order.Remove(m.order.Back()).(*kept)
		m.size -= k.size
		delete(m.at, k.id)
		m.gone[k.id] = fadedText{weak.Make(l.loaded[k.id].x), k.size}
		delete(l.loaded, k.id)
		acts = append(acts, k.alias)
	}
	l.mu.Unlock()
	if len(acts) > 0 {
		go l.forget(acts) // whoever loads may be making an act
	}
}

// forget lets go of acts whose texts were let go of.
func (l *Library) forget(aliases []string) {
	l.making.Lock()
	defer l.making.Unlock()
	for _, a := range aliases {
		delete(l.works, a)
	}
}
