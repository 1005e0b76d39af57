package workspace

import "iter"

// inOrder yields do(item) for each of the items in their order, while the next few
// are being done: at most n at once.
func inOrder[In, Out any](n int, items []In, do func(In) Out) iter.Seq2[int, Out] {
	return func(yield func(int, Out) bool) {
		free, stop := make(chan struct{}, n), make(chan struct{})
		defer close(stop)
		queue := make(chan chan Out, n)
		go func() {
			defer close(queue)
			for _, item := range items {
				select {
				case free <- struct{}{}:
				case <-stop:
					return
				}
				c := make(chan Out, 1)
				go func() {
					c <- do(item)
					<-free
				}()
				select {
				case queue <- c:
				case <-stop:
					return
				}
			}
		}()
		i := 0
		for c := range queue {
			if !yield(i, <-c) {
				return
			}
			i++
		}
	}
}
